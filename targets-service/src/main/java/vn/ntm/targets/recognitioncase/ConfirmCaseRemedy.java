package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Confirms that a finding is remedied. */
@ApplicationScoped
class ConfirmCaseRemedy {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CurrentCaller caller;
  private final Clock clock;

  ConfirmCaseRemedy(
      OpenCases openCases, DossierTables dossiers, CurrentCaller caller, Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Closes the finding.
   *
   * @throws ProblemException 403 for who submitted the dossier, 404 for an unknown finding or
   *     outside of the subtree, 409 when it is remedied already or the case is closed
   */
  @Transactional
  CaseView confirm(UUID caseId, UUID findingId, CaseRequests.Remedy request) {
    CaseHead head = openCases.lockOpen(caseId);
    openCases.requireNotSubmitter(head, "REMEDY");
    boolean known =
        dossiers.findings(caseId).stream().anyMatch(finding -> finding.id().equals(findingId));
    if (!known) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    openCases.requirePast("/on", request.on());
    if (!dossiers.remedy(
        findingId, request.on(), request.remedy(), caller.get(), OffsetDateTime.now(clock))) {
      throw new ProblemException(CaseProblem.FINDING_REMEDIED);
    }
    return openCases.withPaper(head);
  }
}
