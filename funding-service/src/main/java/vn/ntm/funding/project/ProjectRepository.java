package vn.ntm.funding.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectEntity, UUID> {

  /** Projects under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<ProjectEntity> page(Optional<UUID> root, UUID after, int limit) {
    String under = root.isPresent() ? " AND :root = ANY (locality_path)" : "";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM project WHERE id > :after" + under + " ORDER BY id LIMIT :limit",
                ProjectEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    return query.getResultList();
  }
}
