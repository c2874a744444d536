package vn.ntm.funding.counterpart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class CounterpartRuleRepository implements PanacheRepositoryBase<CounterpartRuleEntity, UUID> {

  boolean isReplaced(UUID id) {
    return count("replaces", id) > 0;
  }

  /**
   * Rules after an id that hold under the roots: those of the whole country, of the roots and of
   * what lies above them.
   *
   * @param above the roots and their ancestors
   */
  @SuppressWarnings("unchecked")
  List<CounterpartRuleEntity> page(Roots roots, Collection<UUID> above, UUID after, int limit) {
    String holding =
        roots.areTheWholeCountry()
            ? ""
            : " AND (locality_id IS NULL OR locality_id = ANY (:above))";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM counterpart_rule WHERE id > :after"
                    + holding
                    + " ORDER BY id LIMIT :limit",
                CounterpartRuleEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("above", above.toArray(UUID[]::new));
    }
    return query.getResultList();
  }
}
