package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Records something that a department, the council or the Front found. */
@ApplicationScoped
class RaiseCaseFinding {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RaiseCaseFinding(
      OpenCases openCases, DossierTables dossiers, CurrentCaller caller, Ids ids, Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the finding; it is open until its remedy is confirmed.
   *
   * @throws ProblemException 404 outside of the subtree, 409 for a closed case
   */
  @Transactional
  CaseView raise(UUID caseId, CaseRequests.Finding request) {
    CaseHead head = openCases.lockOpen(caseId);
    dossiers.add(
        caseId,
        new CasePapers.Finding(
            ids.next(),
            request.source(),
            request.criterion(),
            request.finding(),
            request.blocking(),
            request.dueOn(),
            null,
            null,
            OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
