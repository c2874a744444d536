package vn.ntm.funding.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<ContractEntity, UUID> {

  /** The contract, locked and with its version raised when the transaction ends. */
  Optional<ContractEntity> lockToChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** Contracts of projects under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<ContractEntity> page(Roots roots, UUID projectId, UUID after, int limit) {
    String sql =
        "SELECT c.* FROM contract c JOIN project p ON p.id = c.project_id WHERE c.id > :after"
            + (roots.areTheWholeCountry() ? "" : " AND p.locality_path && CAST(:roots AS uuid[])")
            + (projectId == null ? "" : " AND c.project_id = :project")
            + " ORDER BY c.id LIMIT :limit";
    var query =
        getEntityManager()
            .createNativeQuery(sql, ContractEntity.class)
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
