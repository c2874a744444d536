package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records how a recognised locality stands against the set in force now. */
@ApplicationScoped
class RecordReview {

  private final ReassessmentTables reassessments;
  private final ReadReassessments read;
  private final CriteriaStandings standings;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordReview(
      ReassessmentTables reassessments,
      ReadReassessments read,
      CriteriaStandings standings,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.reassessments = reassessments;
    this.read = read;
    this.standings = standings;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the review; the last one of a locality counts.
   *
   * @throws ProblemException 404 for no member of the re-assessment or one outside of the subtree,
   *     422 for criteria that are named twice or that the set has not, and days of the future
   */
  @Transactional
  ReassessmentView.Member record(UUID id, ReassessmentRequests.Review request) {
    ReassessmentTables.Head head =
        reassessments.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    ReassessmentTables.Member member =
        reassessments
            .member(id, request.recognitionId())
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(member.localityPath(), "recognition " + member.recognitionId());
    requireSound(head, request);
    reassessments.add(
        ids.next(),
        id,
        new ReassessmentTables.Review(
            request.recognitionId(), request.reviewedOn(), request.unmet()),
        caller.get(),
        OffsetDateTime.now(clock));
    ReassessmentTables.Member reviewed =
        new ReassessmentTables.Member(
            member.recognitionId(),
            member.localityId(),
            member.localityPath(),
            request.reviewedOn(),
            request.unmet());
    return read.view(head, reviewed, read.outcome(head, reviewed));
  }

  private void requireSound(ReassessmentTables.Head head, ReassessmentRequests.Review request) {
    new UnmetCriteria(head.criteria(), request.unmet())
        .requireOf(Optional.ofNullable(head.setVersionId()).flatMap(standings::version));
    if (request.reviewedOn().isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/reviewedOn", CaseProblem.CASE_DATE_IN_FUTURE, request.reviewedOn().toString());
    }
  }
}
