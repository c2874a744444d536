package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.DelegatorHoldsTheCompetence;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;

/** Who may see and approve rules of recognition. */
@ApplicationScoped
class RulesScope {

  private final CallerScope scope;
  private final RuleData ruleData;
  private final JudgeCase judge;

  RulesScope(CallerScope scope, RuleData ruleData, JudgeCase judge) {
    this.scope = scope;
    this.ruleData = ruleData;
    this.judge = judge;
  }

  /**
   * Lets rules of a subtree pass for who serves it, those of the whole country for who serves it.
   *
   * @param path of the unit that the rules are for, empty for the whole country
   * @throws ProblemException 404 outside of the subtree, 403 for those of the whole country
   */
  void require(List<UUID> path, String object) {
    if (path.isEmpty()) {
      requireWholeCountry(object);
    } else {
      scope.require(path, object);
    }
  }

  /**
   * Lets who serves the whole country pass.
   *
   * @throws ProblemException 403 for who serves a part of it
   */
  void requireWholeCountry(String object) {
    if (scope.root().isPresent()) {
      throw new ProblemException(CaseProblem.RULES_NOT_YOURS)
          .refusing("rules of the whole country", object);
    }
  }

  /**
   * Lets who holds the competence for a step, or stands above, pass.
   *
   * @throws ProblemException 403 when the competence lies above the caller, 409 when the procedure
   *     of the day has no such step
   */
  void requireCompetence(String level, CaseState state, List<UUID> path, LocalDate day) {
    Procedure.Step step =
        ruleData
            .procedure(level, path, day)
            .flatMap(procedure -> procedure.step(state))
            .orElseThrow(
                () ->
                    new ProblemException(
                        CaseProblem.DELEGATION_STEP_UNKNOWN, state.name(), level, day.toString()));
    String holder =
        state == CaseState.RECOGNIZED
            ? ruleData.competent(level, path, day).map(Authority::level).orElse(null)
            : step.actingLevel();
    if (!DelegatorHoldsTheCompetence.holds(judge.actor().level(), holder)) {
      throw new ProblemException(CaseProblem.RULES_NOT_YOURS)
          .refusing("delegation of " + state, "localities of the level " + level);
    }
  }
}
