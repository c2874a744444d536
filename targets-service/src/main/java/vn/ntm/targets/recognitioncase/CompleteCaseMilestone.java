package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records the day on which something that a plan expects of a case, and is no step, was done. */
@ApplicationScoped
class CompleteCaseMilestone {

  private final OpenCases openCases;
  private final DossierTables dossiers;
  private final PlannedSteps plannedSteps;
  private final CurrentCaller caller;
  private final Clock clock;

  CompleteCaseMilestone(
      OpenCases openCases,
      DossierTables dossiers,
      PlannedSteps plannedSteps,
      CurrentCaller caller,
      Clock clock) {
    this.openCases = openCases;
    this.dossiers = dossiers;
    this.plannedSteps = plannedSteps;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Says when the subject was done.
   *
   * @throws ProblemException 404 when nothing of the kind is expected or outside of the subtree,
   *     409 when it is done already or the case is closed, 422 for a step, which has its own day
   */
  @Transactional
  CaseView complete(UUID caseId, CaseRequests.Completion request) {
    CaseHead head = openCases.lockOpen(caseId);
    if (OpenCases.isState(request.subject())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/subject", CaseProblem.MILESTONE_IS_A_STEP, request.subject());
    }
    if (!isExpected(head, request.subject())) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    openCases.requirePast("/on", request.on());
    if (!dossiers.complete(
        caseId, request.subject(), request.on(), caller.get(), OffsetDateTime.now(clock))) {
      throw new ProblemException(CaseProblem.MILESTONE_DONE, request.subject());
    }
    return openCases.withPaper(head);
  }

  private boolean isExpected(CaseHead head, String subject) {
    List<PlannedSteps.Step> planned =
        plannedSteps.of(head.localityId(), head.localityPath(), head.standard(), head.year());
    return dossiers.expectations(head.id()).stream()
            .anyMatch(paper -> paper.subject().equals(subject))
        || planned.stream().anyMatch(step -> step.subject(planned).equals(subject));
  }
}
