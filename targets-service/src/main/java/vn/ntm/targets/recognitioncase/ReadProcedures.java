package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.recognitioncase.domain.LevelRule;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;

/** Tells the procedures, levels, competences and review rounds. */
@ApplicationScoped
class ReadProcedures {

  private static final List<String> LEVELS = List.of("COMMUNE", "DISTRICT");

  private final RuleData ruleData;
  private final RoundTables rounds;
  private final CallerScope scope;

  ReadProcedures(RuleData ruleData, RoundTables rounds, CallerScope scope) {
    this.ruleData = ruleData;
    this.rounds = rounds;
    this.scope = scope;
  }

  /** What is in force on a day. */
  @Transactional
  InForce inForce(LocalDate day) {
    List<OfLevel> procedures =
        LEVELS.stream()
            .flatMap(
                level ->
                    ruleData.procedure(level, day).map(found -> new OfLevel(level, found)).stream())
            .toList();
    List<LevelRule> levels =
        ruleData.levels().stream().filter(row -> row.isInForceOn(day)).toList();
    return new InForce(
        day, procedures, levels, ruleData.competences(day), ruleData.conditions(day));
  }

  /** One page of the review rounds of the caller's subtree. */
  @Transactional
  Page<RoundTables.Round> rounds(
      Optional<UUID> under, Optional<Integer> year, int limit, Optional<UUID> after) {
    List<RoundTables.Round> found =
        rounds.page(
            scope.root().orElse(null),
            under.orElse(null),
            year.orElse(null),
            after.orElse(null),
            limit + 1);
    return Page.of(found, limit, round -> round.id().toString());
  }

  /** The rule data of recognition on a day. Shares are in basis points. */
  @Schema(name = "RecognitionRulesInForce")
  record InForce(
      LocalDate asOf,
      List<OfLevel> procedures,
      List<LevelRule> levels,
      List<RuleData.Competence> competences,
      List<RuleData.ConditionOfLevel> conditions) {

    InForce {
      procedures = List.copyOf(procedures);
      levels = List.copyOf(levels);
      competences = List.copyOf(competences);
      conditions = List.copyOf(conditions);
    }
  }

  /** The procedure for localities of a level. */
  @Schema(name = "RecognitionProcedureOfLevel")
  record OfLevel(String level, Procedure procedure) {}
}
