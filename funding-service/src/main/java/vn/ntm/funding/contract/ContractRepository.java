package vn.ntm.funding.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<ContractEntity, UUID> {

  /** The contract, locked and with its version raised when the transaction ends. */
  Optional<ContractEntity> lockToChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** Contracts of projects under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<ContractEntity> page(Optional<UUID> root, UUID projectId, UUID after, int limit) {
    String sql =
        "SELECT c.* FROM contract c JOIN project p ON p.id = c.project_id WHERE c.id > :after"
            + (root.isPresent() ? " AND :root = ANY (p.locality_path)" : "")
            + (projectId == null ? "" : " AND c.project_id = :project")
            + " ORDER BY c.id LIMIT :limit";
    var query =
        getEntityManager()
            .createNativeQuery(sql, ContractEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    if (projectId != null) {
      query.setParameter("project", projectId);
    }
    return query.getResultList();
  }
}
