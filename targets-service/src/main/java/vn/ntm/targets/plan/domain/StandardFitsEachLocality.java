package vn.ntm.targets.plan.domain;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A standard is planned only for localities it is for: a town or city completes its task, a rural
 * district meets the standard, and wards and townships are no units of the programme.
 */
final class StandardFitsEachLocality implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    return IntStream.range(0, facts.plan().targets().size())
        .boxed()
        .flatMap(i -> broken("/targets/" + i, facts.plan().targets().get(i), facts));
  }

  private static Stream<PlanProblem> broken(
      String at, PlanDocument.Target target, PlanFacts facts) {
    Standard standard = target.standard();
    if (standard == null) {
      return Stream.empty();
    }
    return IntStream.range(0, target.localities().size())
        .boxed()
        .flatMap(
            i ->
                facts
                    .locality(target.localities().get(i).code())
                    .filter(locality -> !standard.fits(locality))
                    .map(
                        locality ->
                            PlanProblem.at(
                                at + "/localities/" + i,
                                PlanRule.PLAN_STANDARD_UNFIT,
                                standard.name(),
                                locality.fullName()))
                    .stream());
  }
}
