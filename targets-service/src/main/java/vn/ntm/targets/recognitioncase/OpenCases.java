package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Hands out cases that papers may be added to, and counts their versions. */
@ApplicationScoped
class OpenCases {

  private final CaseTables cases;
  private final ReadCases read;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  OpenCases(
      CaseTables cases, ReadCases read, CallerScope scope, CurrentCaller caller, Clock clock) {
    this.cases = cases;
    this.read = read;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The case under its lock.
   *
   * @throws ProblemException 404 when there is none, or outside of the subtree
   */
  CaseHead lock(UUID id) {
    CaseHead head = cases.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.localityPath(), "recognition case " + id);
    return head;
  }

  /**
   * The same, as long as the case is not closed.
   *
   * @throws ProblemException 409 for a closed case
   */
  CaseHead lockOpen(UUID id) {
    CaseHead head = lock(id);
    if (head.state().isClosed()) {
      throw new ProblemException(CaseProblem.CASE_CLOSED, head.state().name());
    }
    return head;
  }

  /**
   * The case after a paper was added: a step decided on the case without it is refused as stale.
   */
  CaseView withPaper(CaseHead head) {
    CaseHead changed =
        new CaseHead(
            head.id(),
            head.version() + 1,
            head.localityId(),
            head.localityPath(),
            head.standard(),
            head.level(),
            head.year(),
            head.state(),
            head.reached(),
            head.roundId(),
            head.recognitionId());
    cases.store(changed);
    return read.view(changed, LocalDate.now(clock));
  }

  /**
   * Refuses who submitted the dossier of the case.
   *
   * @throws ProblemException 403
   */
  void requireNotSubmitter(CaseHead head, String check) {
    Caller who = caller.get();
    boolean submitted =
        cases.steps(head.id()).stream()
            .anyMatch(step -> step.state().isSubmission() && step.person().equals(who.person()));
    if (submitted) {
      throw new ProblemException(CaseProblem.CASE_SUBMITTER_CHECKS, check)
          .refusing(check, "recognition case " + head.id());
    }
  }

  /**
   * Refuses a day that has not come.
   *
   * @throws ProblemException 422 that points to it
   */
  void requirePast(String pointer, LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part(pointer, CaseProblem.CASE_DATE_IN_FUTURE, day.toString());
    }
  }

  /** Whether a text is the name of a state. */
  static boolean isState(String subject) {
    for (CaseState state : CaseState.values()) {
      if (state.name().equals(subject)) {
        return true;
      }
    }
    return false;
  }
}
