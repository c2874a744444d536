package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.ExpectedTime;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Records when a plan expects a step of a case, or something else of it. */
@ApplicationScoped
class ExpectCaseMilestone {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ExpectCaseMilestone(
      OpenCases openCases, DossierTables dossiers, CurrentCaller caller, Ids ids, Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the expectation. Another one for the same subject stays beside it; the stricter counts.
   *
   * @throws ProblemException 404 outside of the subtree, 409 for a closed case
   */
  @Transactional
  CaseView expect(UUID caseId, CaseRequests.Milestone request) {
    CaseHead head = openCases.lockOpen(caseId);
    dossiers.add(
        caseId,
        new CasePapers.Expected(
            ids.next(),
            request.subject(),
            new ExpectedTime(request.on(), request.precision(), request.qualifier()),
            request.source(),
            OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
