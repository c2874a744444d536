package vn.ntm.targets.locality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole state of a unit with its history.
 *
 * @param changeNumber place in the change feed
 * @param version grows by one with each change
 * @param kind the latest
 * @param name the latest
 * @param validTo the last day, null while it goes on
 * @param successors who took it over, wholly or in part; empty while it goes on
 */
record LocalityState(
    UUID id,
    long changeNumber,
    long version,
    String level,
    String kind,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    List<Name> names,
    List<Code> codes,
    List<Parent> parents,
    List<Successor> successors) {

  /** A name and kind, and the days on which it was valid; {@code validTo} null while it is. */
  @Schema(name = "LocalityName")
  record Name(String name, String kind, LocalDate validFrom, LocalDate validTo) {}

  /** A code, and the days on which it was valid; {@code validTo} null while it is. */
  @Schema(name = "LocalityCode")
  record Code(String scheme, String code, LocalDate validFrom, LocalDate validTo) {}

  /** A parent, and the days on which it was; {@code validTo} null while it is. */
  @Schema(name = "LocalityParent")
  record Parent(UUID localityId, LocalDate validFrom, LocalDate validTo) {}

  /** A unit that took over this one; {@code relation} says whether wholly or in part. */
  @Schema(name = "LocalitySuccessor")
  record Successor(UUID localityId, String relation, LocalDate effectiveDate) {}
}
