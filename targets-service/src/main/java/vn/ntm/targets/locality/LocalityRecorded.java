package vn.ntm.targets.locality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What other services are told of a unit: its whole state each time. Dates are inclusive. */
record LocalityRecorded(
    UUID localityId,
    long version,
    String level,
    String kind,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    List<LocalityState.Code> codes,
    List<LocalityState.Parent> parents,
    List<LocalityState.Successor> successors) {

  static final String TOPIC = "targets.locality.v1";
  static final String TYPE = "vn.ntm.targets.locality-recorded.v1";

  static LocalityRecorded of(LocalityState state) {
    return new LocalityRecorded(
        state.id(),
        state.version(),
        state.level(),
        state.kind(),
        state.name(),
        state.validFrom(),
        state.validTo(),
        state.codes(),
        state.parents(),
        state.successors());
  }
}
