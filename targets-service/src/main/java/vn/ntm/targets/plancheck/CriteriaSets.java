package vn.ntm.targets.plancheck;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.CriteriaSetUse;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** The criteria sets that a plan speaks of. */
final class CriteriaSets {

  private CriteriaSets() {}

  /** The key of the set; that of the first one where a part names none. */
  static String key(PlanDocument plan, String key) {
    return key != null || plan.criteriaSets().isEmpty() ? key : plan.criteriaSets().get(0).key();
  }

  /** How many criteria it has; null when the plan does not say. */
  static Integer size(PlanDocument plan, String key) {
    return plan.criteriaSets().stream()
        .filter(set -> set.key().equals(key(plan, key)))
        .map(CriteriaSetUse::criteria)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The number of criteria of a set, where it stands; of the first set for the level by default.
   */
  static Optional<PrintedNumber> criteria(PlanDocument plan, String key, String level) {
    return ReadStatements.numbered(plan.criteriaSets())
        .filter(
            set ->
                key == null ? level.equals(set.element().level()) : key.equals(set.element().key()))
        .filter(set -> set.element().criteria() != null)
        .findFirst()
        .map(
            set ->
                Numbers.of(
                    new Spot("/criteriaSets/" + set.index(), null),
                    "criteria",
                    set.element().label(),
                    set.element().criteria()));
  }

  /** A code that is used; nothing where the size of its set is not known. */
  static Stream<Statement> cited(PlanDocument plan, Spot spot, String key, String code) {
    Integer size = size(plan, key);
    return size == null
        ? Stream.empty()
        : Stream.of(new Statement.CitedCriterion(spot, code, size));
  }
}
