package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.stream.Stream;

/** All rules of the steps of a case. */
public final class CaseRules {

  /** Who may take the step. */
  private static final List<CaseRule> OF_THE_ACTOR =
      List.of(new ActorMayTakeTheStep(), new SubmitterDoesNotCheck());

  /** Whether the step can be taken at all. */
  private static final List<CaseRule> OF_THE_CASE =
      List.of(
          new CaseIsOpen(),
          new ProcedureKnowsTheStep(),
          new StepsAreTakenInOrder(),
          new DaysAreInOrder(),
          new RegisteredInTime(),
          new RegisteredWithEnoughCriteria(),
          new ReturnAndEndHaveAReason(),
          new PlaceStillExists(),
          new ProductIsInTheDossier(),
          new CommentsHadTheirDays(),
          new SurveyReachesItsLevels(),
          new VoteReachesItsMajority(),
          new DepartmentsConfirm(),
          new BlockingFindingsAreRemedied(),
          new NothingIsOwedForAcceptedWork(),
          new MeetsTheSetInFull(),
          new SecurityIsNotComplicated(),
          new CommunesBelowAreRecognised(),
          new TownshipsBelowAreCivilised(),
          new StandardBelowIsHeld(),
          new SetConditionsAreJudged(),
          new DecisionIsOfTheCompetentAuthority());

  private CaseRules() {}

  /** Everything that keeps the actor from taking the step, not only the first. */
  public static List<Missing> missing(Attempt attempt) {
    return Stream.concat(OF_THE_ACTOR.stream(), OF_THE_CASE.stream())
        .flatMap(rule -> rule.missing(attempt))
        .toList();
  }

  /** What the case itself lacks for the step, whoever takes it. */
  public static List<Missing> lacking(Attempt attempt) {
    return OF_THE_CASE.stream().flatMap(rule -> rule.missing(attempt)).toList();
  }

  /**
   * The furthest step that counts after a move. A return takes the case back to before its
   * submission, by the procedure of the day.
   */
  public static CaseState reachedAfter(CaseFacts facts, CaseState to, Procedure procedure) {
    if (to == CaseState.RETURNED) {
      return procedure.before(facts.state());
    }
    return to.isOnTheWay() ? to : facts.reached();
  }
}
