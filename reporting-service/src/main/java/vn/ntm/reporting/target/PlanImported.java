package vn.ntm.reporting.target;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.reporting.projection.Versioned;

/** What {@code targets.plan.v1} tells: a plan with all its targets and the localities they list. */
record PlanImported(
    UUID planId,
    long version,
    String number,
    LocalDate issuedOn,
    String issuer,
    UUID localityId,
    int yearFrom,
    int yearTo,
    List<Target> targets)
    implements Versioned {

  PlanImported {
    requireNonNull(planId, "planId");
    requireNonNull(number, "number");
    requireNonNull(issuedOn, "issuedOn");
    requireNonNull(localityId, "localityId");
    targets = List.copyOf(targets);
    if (yearTo < yearFrom) {
      throw new IllegalArgumentException("a plan ends before it begins");
    }
  }

  @Override
  public UUID aggregateId() {
    return planId;
  }

  /** One target; declared as printed, empty of a number where the plan prints none. */
  record Target(
      UUID targetId,
      String label,
      String level,
      String standard,
      String goalKind,
      String comparator,
      BigDecimal declared,
      String unit,
      LocalDate dueOn,
      List<UUID> localities) {

    private static final int MOST_DIGITS = 30;

    Target {
      requireNonNull(targetId, "targetId");
      requireNonNull(goalKind, "goalKind");
      localities = localities == null ? List.of() : List.copyOf(localities);
      if (declared != null
          && (declared.precision() > MOST_DIGITS || Math.abs(declared.scale()) > MOST_DIGITS)) {
        throw new IllegalArgumentException("a declared number is out of range");
      }
    }
  }
}
