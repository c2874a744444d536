package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.SurveyAddsUp;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Records what households answered about the result. */
@ApplicationScoped
class RecordCaseSurvey {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordCaseSurvey(
      OpenCases openCases, DossierTables dossiers, CurrentCaller caller, Ids ids, Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the survey.
   *
   * @throws ProblemException 404 outside of the subtree, 409 for a closed case, 422 with every sum
   *     that does not add up
   */
  @Transactional
  CaseView record(UUID caseId, CaseRequests.SurveyResult request) {
    CaseHead head = openCases.lockOpen(caseId);
    openCases.requirePast("/on", request.on());
    List<Missing> broken = SurveyAddsUp.broken(request.survey());
    if (!broken.isEmpty()) {
      throw CaseProblem.refusal("survey", broken);
    }
    dossiers.add(
        caseId,
        new CasePapers.SurveyPaper(ids.next(), request.survey(), OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
