package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.recognitioncase.domain.ReviewOutcome;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads re-assessments, and who fell below, in the caller's subtree. */
@ApplicationScoped
class ReadReassessments {

  private static final int AT_ONCE = 1000;

  private final ReassessmentTables reassessments;
  private final RuleData ruleData;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final Clock clock;

  ReadReassessments(
      ReassessmentTables reassessments,
      RuleData ruleData,
      LocalitySearch localities,
      CallerScope scope,
      Clock clock) {
    this.reassessments = reassessments;
    this.ruleData = ruleData;
    this.localities = localities;
    this.scope = scope;
    this.clock = clock;
  }

  /** One page, in the order they were opened. */
  @Transactional
  Page<ReassessmentView> page(int limit, Optional<UUID> after) {
    return Page.of(
            reassessments.page(scope.root().orElse(null), after.orElse(null), limit + 1),
            limit,
            head -> head.id().toString())
        .map(ReassessmentView::of);
  }

  /**
   * One page of the members that lie in the caller's subtree.
   *
   * @param standing empty for all; the members are looked through until the page is full
   * @throws ProblemException 404 when there is none, or it has nothing to do with the subtree
   */
  @Transactional
  Page<ReassessmentView.Member> members(
      UUID id, Optional<ReviewOutcome.Standing> standing, int limit, Optional<UUID> after) {
    ReassessmentTables.Head head =
        reassessments.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    List<ReassessmentView.Member> found = new java.util.ArrayList<>();
    UUID from = after.orElse(null);
    List<ReassessmentTables.Member> rows;
    do {
      rows = reassessments.members(id, scope.root().orElse(null), from, AT_ONCE);
      for (ReassessmentTables.Member row : rows) {
        if (found.size() > limit) {
          break;
        }
        from = row.recognitionId();
        ReviewOutcome outcome = outcome(head, row);
        if (standing.isEmpty() || standing.get() == outcome.standing()) {
          found.add(view(row, outcome));
        }
      }
    } while (rows.size() == AT_ONCE && found.size() <= limit);
    if (found.isEmpty()) {
      scopeOf(head);
    }
    return Page.of(
        found.subList(0, Math.min(found.size(), limit + 1)),
        limit,
        member -> member.recognitionId().toString());
  }

  /** How a member stands. */
  ReviewOutcome outcome(ReassessmentTables.Head head, ReassessmentTables.Member row) {
    return row.reviewedOn() == null
        ? ReviewOutcome.open(head.dueOn(), LocalDate.now(clock))
        : ReviewOutcome.of(
            head.criteria(),
            row.unmet(),
            ruleData.keyCriteria(head.standard(), row.reviewedOn()),
            head.dueOn(),
            row.reviewedOn());
  }

  ReassessmentView.Member view(ReassessmentTables.Member row, ReviewOutcome outcome) {
    return new ReassessmentView.Member(
        row.recognitionId(),
        LocalityView.of(localities.nearest(row.localityId(), LocalDate.now(clock))),
        row.reviewedOn(),
        outcome);
  }

  /** A caller below the unit sees its own members; one beside it sees that there is nothing. */
  private void scopeOf(ReassessmentTables.Head head) {
    boolean below =
        scope
            .root()
            .map(root -> localities.nearest(root, LocalDate.now(clock)).path())
            .filter(path -> path.contains(head.localityId()))
            .isPresent();
    if (!below) {
      scope.require(head.localityPath(), "reassessment " + head.id());
    }
  }
}
