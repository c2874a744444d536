package vn.ntm.targets.plancheck;

import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/**
 * A target at its place in the document.
 *
 * @param target what is to be reached
 * @param spot where it stands
 */
record TargetAt(PlanDocument.Target target, Spot spot) {

  static Stream<TargetAt> all(PlanDocument plan) {
    return ReadStatements.numbered(plan.targets())
        .map(
            item ->
                new TargetAt(
                    item.element(),
                    new Spot("/targets/" + item.index(), item.element().section())));
  }

  /** The targets with this code. */
  static Stream<TargetAt> called(PlanDocument plan, String code) {
    return all(plan).filter(item -> item.target().code().equals(code));
  }

  PrintedNumber declared() {
    return Numbers.of(spot, "declared", target.label(), target.declared());
  }

  PrintedNumber outOf() {
    return Numbers.of(spot, "outOf", target.label(), target.outOf());
  }

  /** The places of a list count towards what is declared. */
  boolean countsItsPlaces() {
    return switch (target.goalKind()) {
      case RECOGNISED, DECISION_RECEIVED, DOSSIER_COMPLETE, MAINTAIN, BOOLEAN ->
          !target.localities().isEmpty();
      default -> false;
    };
  }

  Statement.Asked asked() {
    return target.comparator() == null
        ? Statement.Asked.EXACTLY
        : switch (target.comparator()) {
          case AT_LEAST, MORE_THAN -> Statement.Asked.AT_LEAST;
          case AT_MOST, LESS_THAN -> Statement.Asked.AT_MOST;
          case EXACTLY, BETWEEN -> Statement.Asked.EXACTLY;
        };
  }
}
