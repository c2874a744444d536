package vn.ntm.funding.counterpart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CounterpartRuleRepository implements PanacheRepositoryBase<CounterpartRuleEntity, UUID> {

  boolean isReplaced(UUID id) {
    return count("replaces", id) > 0;
  }

  /**
   * Rules after an id that hold at a place: those of the whole country, of the place and of what
   * lies above it. Without a place all of them.
   */
  @SuppressWarnings("unchecked")
  List<CounterpartRuleEntity> page(Optional<List<UUID>> path, UUID after, int limit) {
    String holding =
        path.isPresent() ? " AND (locality_id IS NULL OR locality_id = ANY (:path))" : "";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM counterpart_rule WHERE id > :after"
                    + holding
                    + " ORDER BY id LIMIT :limit",
                CounterpartRuleEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    path.ifPresent(ids -> query.setParameter("path", ids.toArray(UUID[]::new)));
    return query.getResultList();
  }
}
