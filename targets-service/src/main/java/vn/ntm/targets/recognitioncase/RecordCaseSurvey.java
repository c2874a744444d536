package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.Survey;
import vn.ntm.targets.recognitioncase.domain.SurveyAddsUp;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Records what households answered about the result. */
@ApplicationScoped
class RecordCaseSurvey {

  private final OpenCases openCases;
  private final SurveyedUnits units;
  private final SurveyTables surveys;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordCaseSurvey(
      OpenCases openCases,
      SurveyedUnits units,
      SurveyTables surveys,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.openCases = openCases;
    this.units = units;
    this.surveys = surveys;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the survey.
   *
   * @throws ProblemException 404 outside of the subtree, 409 for a closed case, 422 with every unit
   *     that is none of the place, or else with every sum that does not add up
   */
  @Transactional
  CaseView record(UUID caseId, CaseRequests.SurveyResult request) {
    CaseHead head = openCases.lockOpen(caseId);
    openCases.requirePast("/on", request.on());
    Survey survey = request.survey(units.told(head, request));
    List<Missing> broken = SurveyAddsUp.broken(survey);
    if (!broken.isEmpty()) {
      throw CaseProblem.refusal("survey", broken);
    }
    surveys.add(
        caseId,
        new CasePapers.SurveyPaper(ids.next(), survey, OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
