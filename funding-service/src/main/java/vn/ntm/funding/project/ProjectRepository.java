package vn.ntm.funding.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectEntity, UUID> {

  /** The project, locked and with its version raised at once. */
  ProjectEntity lockToChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT).orElseThrow();
  }

  /** Projects with a place under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<ProjectEntity> page(Optional<UUID> root, UUID after, int limit) {
    String under =
        root.isPresent()
            ? " AND (:root = ANY (locality_path) OR EXISTS (SELECT 1 FROM project_share s"
                + " WHERE s.project_id = project.id AND s.kind = 'PLACE'"
                + " AND :root = ANY (s.locality_path)))"
            : "";
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
