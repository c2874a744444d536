package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Puts a document into the dossier of a case. */
@ApplicationScoped
class AttachCaseDocument {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  AttachCaseDocument(
      OpenCases openCases, DossierTables dossiers, CurrentCaller caller, Ids ids, Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the document.
   *
   * @throws ProblemException 404 outside of the subtree, 409 for a closed case, 422 for a document
   *     of the future
   */
  @Transactional
  CaseView attach(UUID caseId, CaseRequests.Document request) {
    CaseHead head = openCases.lockOpen(caseId);
    openCases.requirePast("/issuedOn", request.issuedOn());
    dossiers.add(
        caseId,
        new CasePapers.Document(
            ids.next(),
            request.kind(),
            request.criterion(),
            request.number(),
            request.issuedOn(),
            request.issuer(),
            request.signer(),
            request.signature(),
            request.sha256(),
            OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
