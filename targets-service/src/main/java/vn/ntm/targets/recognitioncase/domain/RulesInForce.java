package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.ntm.targets.locality.domain.Standard;

/**
 * The rule data of a day for one standard.
 *
 * @param procedure empty when none is in force for localities of the level
 * @param competent who decides, empty when no row says it
 * @param required standards that must be held before
 * @param conditions that must hold of the place
 */
public record RulesInForce(
    Optional<Procedure> procedure,
    List<LevelRule> levels,
    Optional<Authority> competent,
    Set<Standard> required,
    Set<Condition> conditions) {

  public RulesInForce {
    levels = List.copyOf(levels);
    required = Set.copyOf(required);
    conditions = Set.copyOf(conditions);
  }

  /** The required level of the whole on a day; empty when none is required. */
  public OptionalInt level(RuleKind kind, Standard standard, LocalDate day) {
    return level(kind, Binding.OVERALL, standard, day);
  }

  /** The required level of these parts on a day; empty when none is required. */
  public OptionalInt level(RuleKind kind, Binding binds, Standard standard, LocalDate day) {
    return LevelRule.inForce(levels, kind, binds, standard, day);
  }
}
