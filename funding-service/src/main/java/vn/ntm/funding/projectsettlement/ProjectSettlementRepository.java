package vn.ntm.funding.projectsettlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class ProjectSettlementRepository implements PanacheRepositoryBase<ProjectSettlementEntity, UUID> {

  Optional<ProjectSettlementEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isThere(UUID projectId) {
    return count("projectId = ?1 and status <> ?2", projectId, SettlementStatus.REJECTED) > 0;
  }

  /** Settlements of projects under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<ProjectSettlementEntity> page(Roots roots, UUID projectId, UUID after, int limit) {
    String sql =
        "SELECT s.* FROM project_settlement s JOIN project p ON p.id = s.project_id"
            + " WHERE s.id > :after"
            + (roots.areTheWholeCountry() ? "" : " AND p.locality_path && CAST(:roots AS uuid[])")
            + (projectId == null ? "" : " AND s.project_id = :project")
            + " ORDER BY s.id LIMIT :limit";
    var query =
        getEntityManager()
            .createNativeQuery(sql, ProjectSettlementEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    if (projectId != null) {
      query.setParameter("project", projectId);
    }
    return query.getResultList();
  }
}
