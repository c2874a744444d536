package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.ntm.targets.criteria.domain.SetCondition;
import vn.ntm.targets.criteria.domain.SetCondition.Kind;
import vn.ntm.targets.locality.domain.Standard;

/** A step to be judged: the case, the step, the rules of its day, and today. */
public record Attempt(CaseFacts facts, Move move, RulesInForce rules, LocalDate today) {

  CaseState to() {
    return move.to();
  }

  /** What the procedure of the day says of the step that is asked for. */
  Optional<Procedure.Step> step() {
    return rules.procedure().flatMap(procedure -> procedure.step(move.to()));
  }

  /** What the procedure of the day asks of a registration. */
  Optional<Procedure.Registration> registration() {
    return rules.procedure().map(Procedure::registration);
  }

  /** Whether a condition is in force for the step that is asked for. */
  boolean requires(Condition condition) {
    return move.to().isOfTheConditions() && rules.conditions().contains(condition);
  }

  /**
   * The levels of a kind on a day, by rule data and by the set that judges the case. What both say
   * is said once.
   */
  Stream<Level> levels(RuleKind kind, Binding binds, LocalDate day) {
    OptionalInt byRules = rules.level(kind, binds, facts.standard(), day);
    return Stream.concat(
            byRules.stream().mapToObj(Level::atLeast),
            facts.setConditions().stream()
                .filter(condition -> says(condition, kind, binds))
                .map(Level::of))
        .distinct();
  }

  /** Whether the set asks how satisfied households are. */
  boolean setAsksForSatisfaction() {
    return facts.setConditions().stream()
        .map(SetCondition::kind)
        .anyMatch(EnumSet.of(Kind.SATISFACTION, Kind.SATISFACTION_EACH)::contains);
  }

  /** The standard that a condition of a set names, empty when there is none like it. */
  public static Optional<Standard> standard(SetCondition condition) {
    return Stream.of(Standard.values())
        .filter(standard -> standard.name().equals(condition.standard()))
        .findFirst();
  }

  /** "In each commune" means the units of a district or province, and a commune itself. */
  private boolean says(SetCondition condition, RuleKind kind, Binding binds) {
    boolean ofUnits = !List.of("COMMUNE", "VILLAGE").contains(facts.standard().level());
    return switch (condition.kind()) {
      case SATISFACTION -> kind == RuleKind.MIN_SATISFIED && binds == Binding.OVERALL;
      case SATISFACTION_EACH ->
          kind == RuleKind.MIN_SATISFIED
              && binds == (ofUnits ? Binding.EACH_UNIT_AND_CONTENT : Binding.EACH_CONTENT);
      case SHARE_OF_TOWNSHIPS -> kind == RuleKind.MIN_TOWNSHIPS_CIVILISED;
      case SHARE_OF_COMMUNES, PREREQUISITE_STANDARD -> false;
    };
  }

  OptionalInt level(RuleKind kind) {
    return rules.level(kind, facts.standard(), move.on());
  }
}
