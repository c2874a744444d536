package vn.ntm.targets.plan.domain;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LocalityAtDate;
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
    return IntStream.range(0, target.localities().size())
        .boxed()
        .flatMap(
            i -> {
              PlanDocument.ListedLocality listed = target.localities().get(i);
              return facts
                  .locality(keyIn(target, listed))
                  .flatMap(
                      locality ->
                          unfit(at + "/localities/" + i, target.standardOf(listed), locality))
                  .stream();
            });
  }

  private static PlaceKey keyIn(PlanDocument.Target target, PlanDocument.ListedLocality listed) {
    return PlaceKey.of(listed, listed.code() == null ? target.level() : null);
  }

  private static java.util.Optional<PlanProblem> unfit(
      String at, Standard standard, LocalityAtDate locality) {
    return standard == null || standard.fits(locality)
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            PlanProblem.at(at, PlanRule.PLAN_STANDARD_UNFIT, standard.name(), locality.fullName()));
  }
}
