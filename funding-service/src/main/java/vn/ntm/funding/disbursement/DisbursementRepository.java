package vn.ntm.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DisbursementRepository implements PanacheRepositoryBase<DisbursementEntity, UUID> {

  Optional<DisbursementEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Disbursements of accounts under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<DisbursementEntity> page(
      Optional<UUID> root, DisbursementFilter filter, UUID after, int limit) {
    String sql =
        "SELECT d.* FROM disbursement d JOIN account a ON a.id = d.account_id WHERE d.id > :after"
            + (root.isPresent() ? " AND :root = ANY (a.locality_path)" : "")
            + (filter.accountId == null ? "" : " AND d.account_id = :account")
            + (filter.status == null ? "" : " AND d.status = :status")
            + " ORDER BY d.id LIMIT :limit";
    var query =
        getEntityManager()
            .createNativeQuery(sql, DisbursementEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    if (filter.accountId != null) {
      query.setParameter("account", filter.accountId);
    }
    if (filter.status != null) {
      query.setParameter("status", filter.status.name());
    }
    return query.getResultList();
  }
}
