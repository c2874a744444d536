package vn.ntm.funding.localitycopy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole state of a locality, as its owner tells it. Dates are inclusive. */
record LocalityRecorded(
    UUID localityId,
    long version,
    String level,
    String kind,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    List<Code> codes,
    List<Parent> parents,
    List<Successor> successors) {

  LocalityRecorded {
    // The first events of the topic do not speak of successors.
    successors = successors == null ? List.of() : List.copyOf(successors);
  }

  record Code(String scheme, String code, LocalDate validFrom, LocalDate validTo) {}

  record Parent(UUID localityId, LocalDate validFrom, LocalDate validTo) {}

  record Successor(UUID localityId, String relation, LocalDate effectiveDate) {

    boolean whole() {
      return "whole".equals(relation);
    }
  }
}
