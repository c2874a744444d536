package vn.ntm.targets.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.SetState;

/**
 * Which versions are asked for; what is empty does not count.
 *
 * @param asOf in force on that day
 * @param path of a place: national sets and those of its province
 * @param readable of those not approved yet: the provinces whose drafts the caller sees; empty for
 *     all
 */
record CriteriaSetFilter(
    Optional<String> code,
    Optional<String> level,
    Optional<String> standard,
    Optional<LocalDate> asOf,
    Optional<List<UUID>> path,
    SetState state,
    Optional<UUID> readable) {

  void addTo(StringBuilder where, List<Object> values) {
    where.append(" AND s.state = ?");
    values.add(state.name());
    add(where, values, " AND v.code = ?", code);
    add(where, values, " AND v.level = ?", level);
    add(where, values, " AND v.standard = ?", standard);
    add(where, values, " AND ? BETWEEN v.valid_from AND coalesce(v.valid_to, 'infinity')", asOf);
    add(where, values, " AND (v.locality_id IS NULL OR v.locality_id = ANY (?))", path);
    if (state != SetState.APPROVED) {
      add(where, values, " AND v.locality_id = ?", readable);
    }
  }

  private static void add(
      StringBuilder where, List<Object> values, String condition, Optional<?> value) {
    if (value.isPresent()) {
      where.append(condition);
      values.add(value.get());
    }
  }
}
