package vn.ntm.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DisbursementRepository implements PanacheRepositoryBase<DisbursementEntity, UUID> {

  Optional<DisbursementEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Requests after one that are not paid and have expired by the rule of the day on which they were
   * recorded.
   *
   * @param root only of accounts in this subtree; null is the whole country
   * @param today the first day of their expiry has come by then
   */
  @SuppressWarnings("unchecked")
  List<UUID> expired(UUID root, LocalDate today, UUID after, int limit) {
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT d.id FROM disbursement d JOIN account a ON a.id = d.account_id JOIN"
                    + " reservation_expiry_rule r ON CAST(d.requested_at AT TIME ZONE"
                    + " 'Asia/Ho_Chi_Minh' AS date) BETWEEN r.valid_from AND COALESCE(r.valid_to,"
                    + " 'infinity') WHERE d.status IN ('REQUESTED', 'APPROVED') AND d.id > :after"
                    + " AND CAST(d.requested_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) + r.days <"
                    + " :today"
                    + (root == null ? "" : " AND :root = ANY (a.locality_path)")
                    + " ORDER BY d.id LIMIT :limit",
                UUID.class)
            .setParameter("after", after)
            .setParameter("today", today)
            .setParameter("limit", limit);
    if (root != null) {
      query.setParameter("root", root);
    }
    return query.getResultList();
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
