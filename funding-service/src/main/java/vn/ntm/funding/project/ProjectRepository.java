package vn.ntm.funding.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectEntity, UUID> {

  /** The project, locked and with its version raised at once. */
  ProjectEntity lockToChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT).orElseThrow();
  }

  /** Projects with a place under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<ProjectEntity> page(Roots roots, UUID after, int limit) {
    String under =
        roots.areTheWholeCountry()
            ? ""
            : " AND (locality_path && CAST(:roots AS uuid[]) OR EXISTS (SELECT 1 FROM project_share"
                + " s WHERE s.project_id = project.id AND s.kind = 'PLACE' AND s.locality_path &&"
                + " CAST(:roots AS uuid[])))";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM project WHERE id > :after" + under + " ORDER BY id LIMIT :limit",
                ProjectEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    return query.getResultList();
  }
}
