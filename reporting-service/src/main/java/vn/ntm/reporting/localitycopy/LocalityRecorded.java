package vn.ntm.reporting.localitycopy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.reporting.projection.Versioned;

/**
 * What {@code targets.locality.v1} tells: the whole state of a locality. Both days of a validity
 * are included.
 */
record LocalityRecorded(
    UUID localityId,
    long version,
    String level,
    String kind,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    List<Code> codes,
    List<Parent> parents)
    implements Versioned {

  LocalityRecorded {
    requireNonNull(localityId, "localityId");
    requireNonNull(level, "level");
    requireNonNull(name, "name");
    requireNonNull(validFrom, "validFrom");
    codes = List.copyOf(codes);
    parents = List.copyOf(parents);
  }

  @Override
  public UUID aggregateId() {
    return localityId;
  }

  /** A code and the days on which it names the locality. */
  record Code(String scheme, String code, LocalDate validFrom, LocalDate validTo) {
    Code {
      requireNonNull(scheme, "scheme");
      requireNonNull(code, "code");
      requireNonNull(validFrom, "validFrom");
    }
  }

  /** The unit above and the days on which it is that. */
  record Parent(UUID localityId, LocalDate validFrom, LocalDate validTo) {
    Parent {
      requireNonNull(localityId, "localityId");
      requireNonNull(validFrom, "validFrom");
    }
  }
}
