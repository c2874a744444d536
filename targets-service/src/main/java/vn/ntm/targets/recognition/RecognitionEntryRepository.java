package vn.ntm.targets.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lists of recognitions that were entered. */
@ApplicationScoped
class RecognitionEntryRepository implements PanacheRepositoryBase<RecognitionEntryEntity, UUID> {

  /** Under its lock. */
  Optional<RecognitionEntryEntity> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * In the order of entry.
   *
   * @param root a unit that must be, or stand above, the one of who entered; empty for all
   */
  List<RecognitionEntryEntity> page(
      Optional<UUID> root, Optional<RecognitionEntryState> state, Optional<UUID> after, int rows) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    root.ifPresent(
        value -> {
          where.append(" and array_contains(localityPath, :root)");
          values.put("root", value);
        });
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
