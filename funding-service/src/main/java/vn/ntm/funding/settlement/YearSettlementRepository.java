package vn.ntm.funding.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

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

  /** Settlements under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<YearSettlementEntity> page(Roots roots, UUID after, int limit) {
    String under = roots.areTheWholeCountry() ? "" : " AND locality_path && CAST(:roots AS uuid[])";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM year_settlement WHERE id > :after"
                    + under
                    + " ORDER BY id LIMIT :limit",
                YearSettlementEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    return query.getResultList();
  }
}
