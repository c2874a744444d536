package vn.ntm.funding.fundingplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class FundingPlanRepository implements PanacheRepositoryBase<FundingPlanEntity, UUID> {

  boolean exists(String number, String issuer, LocalDate issuedOn) {
    return count("number = ?1 and issuer = ?2 and issuedOn = ?3", number, issuer, issuedOn) > 0;
  }

  /** Plans of localities under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<FundingPlanEntity> page(Roots roots, UUID after, int limit) {
    String under = roots.areTheWholeCountry() ? "" : " AND locality_path && CAST(:roots AS uuid[])";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM funding_plan WHERE id > :after"
                    + under
                    + " ORDER BY id LIMIT :limit",
                FundingPlanEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    return query.getResultList();
  }
}
