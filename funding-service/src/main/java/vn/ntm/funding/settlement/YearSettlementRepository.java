package vn.ntm.funding.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class YearSettlementRepository implements PanacheRepositoryBase<YearSettlementEntity, UUID> {

  Optional<YearSettlementEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isThere(UUID localityId, String programme, int budgetYear) {
    return count(
            "localityId = ?1 and programme = ?2 and budgetYear = ?3 and status <> ?4",
            localityId,
            programme,
            budgetYear,
            YearSettlementEntity.Status.REJECTED)
        > 0;
  }

  /** Settlements under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<YearSettlementEntity> page(Optional<UUID> root, UUID after, int limit) {
    String under = root.isPresent() ? " AND :root = ANY (locality_path)" : "";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM year_settlement WHERE id > :after"
                    + under
                    + " ORDER BY id LIMIT :limit",
                YearSettlementEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    return query.getResultList();
  }
}
