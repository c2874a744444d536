package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.OptionalInt;

/** A step to be judged: the case, the step, the rules of its day, and today. */
public record Attempt(CaseFacts facts, Move move, RulesInForce rules, LocalDate today) {

  CaseState to() {
    return move.to();
  }

  /** What the procedure of the day says of the step that is asked for. */
  java.util.Optional<Procedure.Step> step() {
    return rules.procedure().flatMap(procedure -> procedure.step(move.to()));
  }

  /** What the procedure of the day asks of a registration. */
  java.util.Optional<Procedure.Registration> registration() {
    return rules.procedure().map(Procedure::registration);
  }

  /** Whether a condition is in force for the step that is asked for. */
  boolean requires(Condition condition) {
    return move.to().isOfTheConditions() && rules.conditions().contains(condition);
  }

  OptionalInt level(RuleKind kind) {
    return rules.level(kind, facts.standard(), move.on());
  }
}
