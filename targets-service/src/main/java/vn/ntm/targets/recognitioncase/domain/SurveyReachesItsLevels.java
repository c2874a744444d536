package vn.ntm.targets.recognitioncase.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Enough households were asked and are satisfied, on the whole and with each content. Looked at
 * when the survey ends and at each submission; the levels are those of the day of the survey.
 */
final class SurveyReachesItsLevels implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    boolean asked = attempt.to() == CaseState.SURVEYED || attempt.to().isSubmission();
    boolean known =
        attempt.rules().procedure().flatMap(p -> p.step(CaseState.SURVEYED)).isPresent();
    if (!asked || !known) {
      return Stream.empty();
    }
    Optional<Survey> survey = attempt.facts().dossier().survey(attempt.move().on());
    return survey.isEmpty()
        ? Stream.of(Missing.of(Missing.Code.CASE_SURVEY_MISSING))
        : low(attempt, survey.get()).stream();
  }

  private static List<Missing> low(Attempt attempt, Survey survey) {
    List<Missing> low = new ArrayList<>();
    level(attempt, survey, RuleKind.MIN_ASKED)
        .ifPresent(
            level -> check(low, Missing.Code.CASE_SURVEY_ASKED_LOW, "", survey.asked(), level));
    level(attempt, survey, RuleKind.MIN_SATISFIED)
        .ifPresent(
            level ->
                check(low, Missing.Code.CASE_SURVEY_SATISFIED_LOW, "", survey.overall(), level));
    level(attempt, survey, RuleKind.MIN_SATISFIED_OF_CONTENT)
        .ifPresent(
            level ->
                survey
                    .contents()
                    .forEach(
                        content ->
                            check(
                                low,
                                Missing.Code.CASE_SURVEY_CONTENT_LOW,
                                content.content(),
                                new Share(content.satisfied(), survey.formsValid()),
                                level)));
    return low;
  }

  private static OptionalInt level(Attempt attempt, Survey survey, RuleKind kind) {
    return attempt.rules().level(kind, attempt.facts().standard(), survey.on());
  }

  private static void check(
      List<Missing> low, Missing.Code code, String content, Share share, int level) {
    if (!share.reaches(level)) {
      low.add(Missing.of(code, share.percent(), Share.percentOf(level), content));
    }
  }
}
