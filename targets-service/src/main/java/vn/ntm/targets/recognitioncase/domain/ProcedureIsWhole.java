package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A procedure that is entered can be walked from its first step to its decision, and a province
 * says nothing of what the country decides: the steps for communes and districts are those of
 * decisions of the Prime Minister (QĐ 18/2022/QĐ-TTg), only those for villages are left to it.
 */
public final class ProcedureIsWhole {

  private static final String LEFT_TO_PROVINCES = "VILLAGE";
  private static final List<CaseState> NEEDED =
      List.of(CaseState.REGISTERED, CaseState.RECOGNIZED, CaseState.REJECTED, CaseState.WITHDRAWN);

  private ProcedureIsWhole() {}

  /** All that is wrong with it, each with its place in the request. */
  public static List<Missing> broken(Draft draft) {
    List<Missing> broken = new ArrayList<>();
    ofThePlace(draft, broken);
    ofTheSteps(draft, broken);
    ofTheRules(draft, broken);
    if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
      broken.add(
          Missing.at(
              "/validTo",
              Missing.Code.RULES_DAYS_OUT_OF_ORDER,
              draft.validFrom(),
              draft.validTo()));
    }
    return broken;
  }

  private static void ofThePlace(Draft draft, List<Missing> broken) {
    if (draft.levelOfThePlace() == null) {
      return;
    }
    if (!draft.levelOfThePlace().equals("PROVINCE")) {
      broken.add(
          Missing.at(
              "/localityId", Missing.Code.PROCEDURE_LOCALITY_UNFIT, draft.levelOfThePlace()));
    }
    if (!draft.level().equals(LEFT_TO_PROVINCES)) {
      broken.add(Missing.at("/level", Missing.Code.PROCEDURE_LEVEL_IS_NATIONAL, draft.level()));
    }
  }

  private static void ofTheSteps(Draft draft, List<Missing> broken) {
    Set<CaseState> seen = EnumSet.noneOf(CaseState.class);
    for (int i = 0; i < draft.steps().size(); i++) {
      Procedure.Step step = draft.steps().get(i);
      if (!seen.add(step.state())) {
        broken.add(Missing.at("/steps/" + i, Missing.Code.PROCEDURE_STEP_REPEATED, step.state()));
      }
      if (step.state() == CaseState.RETURNED
          || (step.limitDays() == null) != (step.limitKind() == null)) {
        broken.add(Missing.at("/steps/" + i, Missing.Code.PROCEDURE_STEP_UNFIT, step.state()));
      }
    }
    NEEDED.stream()
        .filter(state -> !seen.contains(state))
        .forEach(
            state -> broken.add(Missing.at("/steps", Missing.Code.PROCEDURE_STEP_MISSING, state)));
  }

  private static void ofTheRules(Draft draft, List<Missing> broken) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < draft.rules().size(); i++) {
      Rule rule = draft.rules().get(i);
      if (!seen.add(rule)) {
        broken.add(
            Missing.at(
                "/rules/" + i,
                Missing.Code.RULES_VALUE_REPEATED,
                rule.kind() + " " + rule.standard()));
      }
      if (!rule.kind().canBind(rule.binds())) {
        broken.add(
            Missing.at("/rules/" + i, Missing.Code.RULES_BINDING_UNFIT, rule.kind(), rule.binds()));
      }
    }
  }

  /**
   * A procedure as it is entered.
   *
   * @param levelOfThePlace of the unit that it is for, null for the whole country
   * @param level of the localities that walk it
   * @param rules what each level is set for
   */
  public record Draft(
      String levelOfThePlace,
      String level,
      LocalDate validFrom,
      LocalDate validTo,
      List<Procedure.Step> steps,
      List<Rule> rules) {

    public Draft {
      steps = List.copyOf(steps);
      rules = List.copyOf(rules);
    }
  }

  /**
   * What a level is set for.
   *
   * @param standard null for every standard
   */
  public record Rule(RuleKind kind, Standard standard, Binding binds) {}
}
