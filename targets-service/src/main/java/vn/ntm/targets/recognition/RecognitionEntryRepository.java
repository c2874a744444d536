package vn.ntm.targets.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.SubtreeCondition;
import vn.ntm.web.caller.Roots;

/** The lists of recognitions that were entered. */
@ApplicationScoped
class RecognitionEntryRepository implements PanacheRepositoryBase<RecognitionEntryEntity, UUID> {

  /** Under its lock. */
  Optional<RecognitionEntryEntity> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** How many items each of these lists has. */
  Map<UUID, Integer> sizes(Collection<UUID> ids) {
    Map<UUID, Integer> sizes = new HashMap<>();
    getEntityManager()
        .createQuery(
            "select e.id, size(e.items) from RecognitionEntryEntity e where e.id in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> sizes.put((UUID) row[0], ((Number) row[1]).intValue()));
    return sizes;
  }

  /**
   * In the order of entry.
   *
   * @param roots where the unit of who entered must lie
   */
  List<RecognitionEntryEntity> page(
      Roots roots, Optional<RecognitionEntryState> state, Optional<UUID> after, int rows) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder(SubtreeCondition.of(roots, values));
    state.ifPresent(
        value -> {
          where.append(" and state = :state");
          values.put("state", value);
        });
    after.ifPresent(
        value -> {
          where.append(" and id > :after");
          values.put("after", value);
        });
    return find(where.toString(), Sort.by("id"), values).page(Page.ofSize(rows)).list();
  }
}
