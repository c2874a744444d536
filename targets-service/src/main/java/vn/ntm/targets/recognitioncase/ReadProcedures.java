package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.LevelRule;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;

/** Tells the procedures, levels, competences and review rounds. */
@ApplicationScoped
class ReadProcedures {

  private static final List<String> LEVELS = List.of("VILLAGE", "COMMUNE", "DISTRICT");

  private final RuleData ruleData;
  private final RoundTables rounds;
  private final LocalitySearch localities;
  private final CallerScope scope;

  ReadProcedures(
      RuleData ruleData, RoundTables rounds, LocalitySearch localities, CallerScope scope) {
    this.ruleData = ruleData;
    this.rounds = rounds;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * What is in force on a day.
   *
   * @param place for which, else for the unit that the caller serves
   * @throws ProblemException 404 when there is no such place
   */
  @Transactional
  InForce inForce(LocalDate day, Optional<UUID> place) {
    List<UUID> path =
        place.or(scope::root).map(unit -> localities.nearest(unit, day).path()).orElseGet(List::of);
    List<OfLevel> procedures =
        LEVELS.stream()
            .flatMap(
                level ->
                    ruleData
                        .procedure(level, path, day)
                        .map(
                            found ->
                                new OfLevel(
                                    level,
                                    ruleData.competent(level, path, day).orElse(null),
                                    found))
                        .stream())
            .toList();
    List<LevelRule> levels =
        ruleData.levels(path).stream().filter(row -> row.isInForceOn(day)).toList();
    return new InForce(
        day,
        procedures,
        levels,
        ruleData.competences(day),
        ruleData.conditions(day),
        ruleData.unknown(day));
  }

  /** One page of the review rounds of the caller's subtree. */
  @Transactional
  Page<RoundTables.Round> rounds(
      Optional<UUID> under, Optional<Integer> year, int limit, Optional<UUID> after) {
    List<RoundTables.Round> found =
        rounds.page(
            scope.roots(), under.orElse(null), year.orElse(null), after.orElse(null), limit + 1);
    return Page.of(found, limit, round -> round.id().toString());
  }

  /**
   * The rule data of recognition on a day. Shares are in basis points.
   *
   * @param unknown what decisions ask and nothing is judged by, since it is not known here
   */
  @Schema(name = "RecognitionRulesInForce")
  record InForce(
      LocalDate asOf,
      List<OfLevel> procedures,
      List<LevelRule> levels,
      List<RuleData.Competence> competences,
      List<RuleData.ConditionOfLevel> conditions,
      List<RuleData.Unknown> unknown) {

    InForce {
      procedures = List.copyOf(procedures);
      levels = List.copyOf(levels);
      competences = List.copyOf(competences);
      conditions = List.copyOf(conditions);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * The procedure for localities of a level.
   *
   * @param competent who decides, with what is delegated; null when no row says it
   */
  @Schema(name = "RecognitionProcedureOfLevel")
  record OfLevel(String level, Authority competent, Procedure procedure) {}
}
