package vn.ntm.funding.projectsettlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;

@ApplicationScoped
class ProjectSettlementRepository implements PanacheRepositoryBase<ProjectSettlementEntity, UUID> {

  Optional<ProjectSettlementEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isThere(UUID projectId) {
    return count("projectId = ?1 and status <> ?2", projectId, SettlementStatus.REJECTED) > 0;
  }

  /** Settlements of projects under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<ProjectSettlementEntity> page(Optional<UUID> root, UUID projectId, UUID after, int limit) {
    String sql =
        "SELECT s.* FROM project_settlement s JOIN project p ON p.id = s.project_id"
            + " WHERE s.id > :after"
            + (root.isPresent() ? " AND :root = ANY (p.locality_path)" : "")
            + (projectId == null ? "" : " AND s.project_id = :project")
            + " ORDER BY s.id LIMIT :limit";
    var query =
        getEntityManager()
            .createNativeQuery(sql, ProjectSettlementEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    if (projectId != null) {
      query.setParameter("project", projectId);
    }
    return query.getResultList();
  }
}
