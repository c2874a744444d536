package vn.ntm.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class DisbursementRepository implements PanacheRepositoryBase<DisbursementEntity, UUID> {

  Optional<DisbursementEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Requests after one that are not paid and have expired by the rule of the day on which they were
   * recorded.
   *
   * @param roots only of accounts under these
   * @param today the first day of their expiry has come by then
   */
  @SuppressWarnings("unchecked")
  List<UUID> expired(Roots roots, LocalDate today, UUID after, int limit) {
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT d.id FROM disbursement d JOIN account a ON a.id = d.account_id JOIN"
                    + " reservation_expiry_rule r ON CAST(d.requested_at AT TIME ZONE"
                    + " 'Asia/Ho_Chi_Minh' AS date) BETWEEN r.valid_from AND COALESCE(r.valid_to,"
                    + " 'infinity') WHERE d.status IN ('REQUESTED', 'APPROVED') AND d.id > :after"
                    + " AND CAST(d.requested_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) + r.days <"
                    + " :today"
                    + (roots.areTheWholeCountry()
                        ? ""
                        : " AND a.locality_path && CAST(:roots AS uuid[])")
                    + " ORDER BY d.id LIMIT :limit",
                UUID.class)
            .setParameter("after", after)
            .setParameter("today", today)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    return query.getResultList();
  }

  /** Disbursements of accounts under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<DisbursementEntity> page(Roots roots, DisbursementFilter filter, UUID after, int limit) {
    String sql =
        "SELECT d.* FROM disbursement d JOIN account a ON a.id = d.account_id WHERE d.id > :after"
            + (roots.areTheWholeCountry() ? "" : " AND a.locality_path && CAST(:roots AS uuid[])")
            + (filter.accountId == null ? "" : " AND d.account_id = :account")
            + (filter.status == null ? "" : " AND d.status = :status")
            + " ORDER BY d.id LIMIT :limit";
    var query =
        getEntityManager()
            .createNativeQuery(sql, DisbursementEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    if (filter.accountId != null) {
      query.setParameter("account", filter.accountId);
    }
    if (filter.status != null) {
      query.setParameter("status", filter.status.name());
    }
    return query.getResultList();
  }
}
