package vn.ntm.targets.recognitioncase.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Asked are among all, collected among the issued and valid among the collected forms, and the
 * answers make up the valid forms: of the whole, and of each unit. What units are told make up the
 * whole, content by content.
 */
public final class SurveyAddsUp {

  private SurveyAddsUp() {}

  /** What does not add up, each with its place in the request. */
  public static List<Missing> broken(Survey survey) {
    List<Missing> broken = new ArrayList<>();
    ofOne("", survey, broken);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < survey.units().size(); i++) {
      Survey.Unit unit = survey.units().get(i);
      if (!seen.add(unit.localityId())) {
        broken.add(Missing.at("/units/" + i, Missing.Code.CASE_SURVEY_REPEATED, unit.name()));
      }
      ofOne("/units/" + i, unit, broken);
      if (!names(unit).equals(names(survey))) {
        broken.add(
            Missing.at(
                "/units/" + i + "/contents",
                Missing.Code.CASE_SURVEY_CONTENTS_DIFFER,
                unit.name()));
      }
    }
    if (!survey.units().isEmpty()) {
      ofAll(survey, broken);
    }
    return broken;
  }

  private static void ofOne(String pointer, Answers answers, List<Missing> broken) {
    Integer collected = answers.formsCollected();
    atMost(
        pointer + "/householdsAsked", answers.householdsAsked(), answers.householdsTotal(), broken);
    if (collected != null) {
      atMost(pointer + "/formsCollected", collected, answers.householdsAsked(), broken);
    }
    atMost(
        pointer + "/formsValid",
        answers.formsValid(),
        collected == null ? answers.householdsAsked() : collected,
        broken);
    equal(
        pointer + "/satisfied",
        (long) answers.satisfied() + answers.notSatisfied(),
        answers.formsValid(),
        broken);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.contents().size(); i++) {
      Survey.Content content = answers.contents().get(i);
      String at = pointer + "/contents/" + i;
      equal(at, (long) content.satisfied() + content.notSatisfied(), answers.formsValid(), broken);
      if (!seen.add(content.content())) {
        broken.add(Missing.at(at, Missing.Code.CASE_SURVEY_REPEATED, content.content()));
      }
    }
  }

  /** A unit in which nobody was asked is not told, so its households are only in the whole. */
  private static void ofAll(Survey survey, List<Missing> broken) {
    atMost("/units", sum(survey, Answers::householdsTotal), survey.householdsTotal(), broken);
    equal(
        "/householdsAsked",
        survey.householdsAsked(),
        sum(survey, Answers::householdsAsked),
        broken);
    if (survey.formsCollected() != null
        && survey.units().stream().allMatch(unit -> unit.formsCollected() != null)) {
      equal(
          "/formsCollected", survey.formsCollected(), sum(survey, Answers::formsCollected), broken);
    }
    equal("/formsValid", survey.formsValid(), sum(survey, Answers::formsValid), broken);
    equal("/satisfied", survey.satisfied(), sum(survey, Answers::satisfied), broken);
    for (int i = 0; i < survey.contents().size(); i++) {
      Survey.Content content = survey.contents().get(i);
      equal(
          "/contents/" + i + "/satisfied",
          content.satisfied(),
          sum(survey, unit -> satisfied(unit, content.content())),
          broken);
    }
  }

  private static long sum(Survey survey, ToLongFunction<Answers> count) {
    return survey.units().stream().mapToLong(count::applyAsLong).sum();
  }

  private static long satisfied(Answers answers, String content) {
    return answers.contents().stream()
        .filter(each -> each.content().equals(content))
        .mapToLong(Survey.Content::satisfied)
        .sum();
  }

  private static Set<String> names(Answers answers) {
    return answers.contents().stream().map(Survey.Content::content).collect(Collectors.toSet());
  }

  private static void atMost(String pointer, long found, long most, List<Missing> broken) {
    if (found > most) {
      broken.add(Missing.at(pointer, Missing.Code.CASE_SURVEY_SUM, found, "<=", most));
    }
  }

  private static void equal(String pointer, long found, long expected, List<Missing> broken) {
    if (found != expected) {
      broken.add(Missing.at(pointer, Missing.Code.CASE_SURVEY_SUM, found, "=", expected));
    }
  }
}
