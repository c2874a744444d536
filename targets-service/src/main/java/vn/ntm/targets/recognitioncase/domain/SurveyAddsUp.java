package vn.ntm.targets.recognitioncase.domain;

import java.util.ArrayList;
import java.util.List;

/** Asked are among all, valid forms among those asked, and the answers make up the valid forms. */
public final class SurveyAddsUp {

  private SurveyAddsUp() {}

  /** What does not add up, each with its place in the request. */
  public static List<Missing> broken(Survey survey) {
    List<Missing> broken = new ArrayList<>();
    if (survey.householdsAsked() > survey.householdsTotal()) {
      broken.add(sum("/householdsAsked", survey.householdsAsked(), "<=", survey.householdsTotal()));
    }
    if (survey.formsValid() > survey.householdsAsked()) {
      broken.add(sum("/formsValid", survey.formsValid(), "<=", survey.householdsAsked()));
    }
    if (survey.satisfied() + survey.notSatisfied() != survey.formsValid()) {
      broken.add(
          sum("/satisfied", survey.satisfied() + survey.notSatisfied(), "=", survey.formsValid()));
    }
    for (int i = 0; i < survey.contents().size(); i++) {
      Survey.Content content = survey.contents().get(i);
      int answers = content.satisfied() + content.notSatisfied();
      if (answers != survey.formsValid()) {
        broken.add(sum("/contents/" + i, answers, "=", survey.formsValid()));
      }
    }
    return broken;
  }

  private static Missing sum(String pointer, int found, String sign, int expected) {
    return new Missing(
        Missing.Code.CASE_SURVEY_SUM,
        pointer,
        List.of(Integer.toString(found), sign, Integer.toString(expected)));
  }
}
