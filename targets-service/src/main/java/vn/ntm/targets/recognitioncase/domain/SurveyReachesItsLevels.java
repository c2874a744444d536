package vn.ntm.targets.recognitioncase.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enough households were asked and are satisfied: on the whole, with each content, in each unit and
 * with each content in each unit, as the levels of the day of the survey say. Looked at when the
 * survey ends and at each submission, and at the appraisal and the decision when the set that
 * judges the case asks for satisfaction. A level that binds parts which the survey does not tell is
 * not reached.
 */
final class SurveyReachesItsLevels implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    if (!isAsked(attempt)) {
      return Stream.empty();
    }
    return attempt
        .facts()
        .dossier()
        .survey(attempt.move().on())
        .map(survey -> new Judged(attempt, survey).low())
        .orElseGet(() -> Stream.of(Missing.of(Missing.Code.CASE_SURVEY_MISSING)));
  }

  private static boolean isAsked(Attempt attempt) {
    CaseState to = attempt.to();
    if (to.isOfTheConditions()) {
      return attempt.setAsksForSatisfaction();
    }
    return (to == CaseState.SURVEYED || to.isSubmission())
        && attempt.rules().procedure().flatMap(p -> p.step(CaseState.SURVEYED)).isPresent();
  }

  private record Judged(Attempt attempt, Survey survey) {

    private Stream<Missing> low() {
      return Stream.of(untold(), asked(), satisfied()).flatMap(Function.identity());
    }

    private Stream<Missing> asked() {
      return Stream.concat(
          levels(RuleKind.MIN_ASKED, Binding.OVERALL)
              .flatMap(level -> check(survey.asked(), level, Missing.Code.CASE_SURVEY_ASKED_LOW)),
          levels(RuleKind.MIN_ASKED, Binding.EACH_UNIT)
              .flatMap(
                  level ->
                      inEachUnit(
                          unit ->
                              check(
                                  unit.asked(),
                                  level,
                                  Missing.Code.CASE_SURVEY_UNIT_ASKED_LOW,
                                  unit.name()))));
    }

    private Stream<Missing> satisfied() {
      return Stream.of(Binding.values())
          .flatMap(
              binds ->
                  levels(RuleKind.MIN_SATISFIED, binds).flatMap(level -> satisfied(binds, level)));
    }

    private Stream<Missing> satisfied(Binding binds, Level level) {
      return switch (binds) {
        case OVERALL -> check(survey.overall(), level, Missing.Code.CASE_SURVEY_SATISFIED_LOW);
        case EACH_CONTENT ->
            survey.contents().stream()
                .flatMap(
                    content ->
                        check(
                            survey.with(content),
                            level,
                            Missing.Code.CASE_SURVEY_CONTENT_LOW,
                            content.content()));
        case EACH_UNIT ->
            inEachUnit(
                unit ->
                    check(
                        unit.overall(),
                        level,
                        Missing.Code.CASE_SURVEY_UNIT_SATISFIED_LOW,
                        unit.name()));
        case EACH_UNIT_AND_CONTENT ->
            inEachUnit(
                unit ->
                    unit.contents().stream()
                        .flatMap(
                            content ->
                                check(
                                    unit.with(content),
                                    level,
                                    Missing.Code.CASE_SURVEY_UNIT_CONTENT_LOW,
                                    content.content(),
                                    unit.name())));
      };
    }

    /** The parts that a level binds and the survey says nothing of. */
    private Stream<Missing> untold() {
      return Stream.concat(
          binds(Binding.EACH_CONTENT) && survey.contents().isEmpty()
              ? Stream.of(Missing.of(Missing.Code.CASE_SURVEY_CONTENTS_MISSING))
              : Stream.empty(),
          binds(Binding.EACH_UNIT) ? untoldUnits() : Stream.empty());
    }

    private Stream<Missing> untoldUnits() {
      Map<UUID, String> units = attempt.facts().surveyUnits();
      if (units.isEmpty()) {
        return Stream.of(Missing.of(Missing.Code.CASE_SURVEY_UNITS_UNKNOWN));
      }
      Set<UUID> told =
          survey.units().stream().map(Survey.Unit::localityId).collect(Collectors.toSet());
      String untold =
          units.entrySet().stream()
              .filter(unit -> !told.contains(unit.getKey()))
              .map(Map.Entry::getValue)
              .sorted()
              .collect(Collectors.joining(", "));
      return untold.isEmpty()
          ? Stream.empty()
          : Stream.of(Missing.of(Missing.Code.CASE_SURVEY_UNITS_MISSING, untold));
    }

    /** Whether a level binds these parts, alone or together with the others. */
    private boolean binds(Binding parts) {
      return Stream.of(parts, Binding.EACH_UNIT_AND_CONTENT)
          .flatMap(
              binds ->
                  Stream.of(RuleKind.MIN_ASKED, RuleKind.MIN_SATISFIED)
                      .flatMap(kind -> levels(kind, binds)))
          .findAny()
          .isPresent();
    }

    private Stream<Level> levels(RuleKind kind, Binding binds) {
      return attempt.levels(kind, binds, survey.on());
    }

    private Stream<Missing> inEachUnit(Function<Survey.Unit, Stream<Missing>> check) {
      return survey.units().stream().flatMap(check);
    }

    private static Stream<Missing> check(
        Share share, Level level, Missing.Code code, String... parts) {
      return level.holds(share)
          ? Stream.empty()
          : Stream.of(
              Missing.of(
                  code,
                  Stream.concat(Stream.of(share.percent(), level.text()), Stream.of(parts))
                      .toArray()));
    }
  }
}
