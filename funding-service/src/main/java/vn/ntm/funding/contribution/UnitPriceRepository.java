package vn.ntm.funding.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.Form;

@ApplicationScoped
class UnitPriceRepository implements PanacheRepositoryBase<UnitPriceEntity, UUID> {

  /**
   * The price of an item on a day. The newest decision counts, also when it has run out: what it
   * replaced does not come back.
   */
  Optional<UnitPriceEntity> holding(UUID province, Form form, String item, LocalDate on) {
    Optional<UnitPriceEntity> newest =
        find(
                "localityId = ?1 and form = ?2 and item = ?3 and validFrom <= ?4"
                    + " order by validFrom desc, id desc",
                province,
                form,
                item,
                on)
            .page(Page.ofSize(1))
            .firstResultOptional();
    return newest.filter(price -> price.validTo == null || !price.validTo.isBefore(on));
  }

  /** Prices of a province after an id, the oldest first. */
  List<UnitPriceEntity> page(UUID province, UUID after, int limit) {
    return find("localityId = ?1 and id > ?2 order by id", province, after)
        .page(Page.ofSize(limit))
        .list();
  }
}
