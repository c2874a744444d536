package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.Dossier;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records how the meeting of the commune, or the appraisal council, voted. */
@ApplicationScoped
class RecordCaseVote {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordCaseVote(
      OpenCases openCases, DossierTables dossiers, CurrentCaller caller, Ids ids, Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the vote. That of the council is recorded by the office that prepares its meeting.
   *
   * @throws ProblemException 403 for a vote of the council by another role, 404 outside of the
   *     subtree, 409 for a closed case, 422 when more are in favour than present
   */
  @Transactional
  CaseView record(UUID caseId, CaseRequests.Vote request) {
    CaseHead head = openCases.lockOpen(caseId);
    if (request.body() == Dossier.Body.APPRAISAL_COUNCIL && !caller.get().is(Roles.COORDINATOR)) {
      throw new ProblemException(
              CaseProblem.CASE_STEP_NOT_YOURS,
              request.body().name(),
              Roles.COORDINATOR,
              head.level())
          .refusing("vote of the council", "recognition case " + caseId);
    }
    openCases.requirePast("/on", request.on());
    if (request.inFavour() > request.present()) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/inFavour", CaseProblem.CASE_VOTE_SUM, request.inFavour(), request.present());
    }
    dossiers.add(
        caseId,
        new CasePapers.VotePaper(
            ids.next(),
            new Dossier.Vote(request.body(), request.on(), request.present(), request.inFavour()),
            OffsetDateTime.now(clock)),
        caller.get());
    return openCases.withPaper(head);
  }
}
