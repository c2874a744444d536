package vn.ntm.targets.plancheck;

import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PrintedStatement;
import vn.ntm.targets.plancheck.domain.PrintedNumber;

/** How many places of a level there are, as the plan says. */
final class Population {

  private Population() {}

  /** From its scope or, without one, from a sentence that adds up all places by their state. */
  static Optional<PrintedNumber> ofLevel(PlanDocument plan, String level) {
    return ScopeCounts.ofLevel(plan, level)
        .or(
            () ->
                byState(plan)
                    .filter(item -> level.equals(LevelWords.levelOf(item.sentence().unit())))
                    .map(SentenceAt::value)
                    .findFirst());
  }

  /** Sums of places by state that are about no single target. */
  static Stream<SentenceAt> byState(PlanDocument plan) {
    return SentenceAt.of(plan, PrintedStatement.Kind.SUM)
        .filter(item -> item.sentence().targets().isEmpty())
        .filter(item -> item.sentence().parts().size() > 1)
        .filter(item -> item.sentence().parts().stream().allMatch(part -> part.state() != null));
  }
}
