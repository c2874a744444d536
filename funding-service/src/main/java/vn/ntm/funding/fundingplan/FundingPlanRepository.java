package vn.ntm.funding.fundingplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FundingPlanRepository implements PanacheRepositoryBase<FundingPlanEntity, UUID> {

  boolean exists(String number, String issuer, LocalDate issuedOn) {
    return count("number = ?1 and issuer = ?2 and issuedOn = ?3", number, issuer, issuedOn) > 0;
  }

  /** Plans of localities under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<FundingPlanEntity> page(Optional<UUID> root, UUID after, int limit) {
    String under = root.isPresent() ? " AND :root = ANY (locality_path)" : "";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM funding_plan WHERE id > :after"
                    + under
                    + " ORDER BY id LIMIT :limit",
                FundingPlanEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    return query.getResultList();
  }
}
