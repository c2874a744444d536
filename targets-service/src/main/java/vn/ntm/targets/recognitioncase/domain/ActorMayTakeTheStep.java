package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The procedure says which role at which level takes a step; a unit above may record what a unit
 * below has done on paper. Who would check a dossier may return it.
 */
final class ActorMayTakeTheStep implements CaseRule {

  private static final List<String> LEVELS = List.of("VILLAGE", "COMMUNE", "DISTRICT", "PROVINCE");

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return actingIn(attempt)
        .filter(step -> !mayTake(step, attempt.move().actor()))
        .map(
            step ->
                Missing.at(
                    "/to",
                    Missing.Code.CASE_STEP_NOT_YOURS,
                    attempt.to(),
                    step.actingRole(),
                    step.actingLevel()))
        .stream();
  }

  private static Optional<Procedure.Step> actingIn(Attempt attempt) {
    return attempt.to() == CaseState.RETURNED
        ? attempt.rules().procedure().flatMap(p -> p.after(attempt.facts().state()))
        : attempt.step();
  }

  private static boolean mayTake(Procedure.Step step, Move.Actor actor) {
    return actor.roles().contains(step.actingRole())
        && (actor.level() == null
            || LEVELS.indexOf(actor.level()) >= LEVELS.indexOf(step.actingLevel()));
  }
}
