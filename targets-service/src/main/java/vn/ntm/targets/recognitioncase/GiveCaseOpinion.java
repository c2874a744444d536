package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Records the opinion of a department on a criterion that is its own. */
@ApplicationScoped
class GiveCaseOpinion {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CaseTables cases;
  private final CriteriaCharges charges;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  GiveCaseOpinion(
      OpenCases openCases,
      DossierTables dossiers,
      CaseTables cases,
      CriteriaCharges charges,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.cases = cases;
    this.charges = charges;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the opinion; the last one of an agency on a criterion counts.
   *
   * @throws ProblemException 403 for who submitted the dossier, does not speak for the agency, or
   *     speaks of a criterion of others, 404 outside of the subtree, 409 for a closed case or a
   *     criterion without an agency in charge, 422 for one that the set does not have
   */
  @Transactional
  CaseView give(UUID caseId, CaseRequests.Opinion request) {
    CaseHead head = openCases.lockOpen(caseId);
    openCases.requireNotSubmitter(head, "OPINION");
    if (caller.get().agency().filter(agency -> agency.equals(request.agency())).isEmpty()) {
      throw new ProblemException(CaseProblem.OPINION_OF_ANOTHER_AGENCY, request.agency())
          .refusing("opinion of " + request.agency(), "recognition case " + caseId);
    }
    openCases.requirePast("/on", request.on());
    charges.require(head, cases.steps(caseId), request);
    dossiers.add(
        caseId,
        new CasePapers.Opinion(
            ids.next(),
            request.agency(),
            request.criterion(),
            request.verdict(),
            request.figures(),
            request.conclusion(),
            request.on(),
            OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
