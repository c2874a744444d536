package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.targets.recognitioncase.domain.ReviewOutcome;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads re-assessments, and who fell below, in the caller's subtree. */
@ApplicationScoped
class ReadReassessments {

  private static final int AT_ONCE = 200;

  private final ReassessmentTables reassessments;
  private final CriteriaStandings standings;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final Clock clock;

  ReadReassessments(
      ReassessmentTables reassessments,
      CriteriaStandings standings,
      LocalitySearch localities,
      CallerScope scope,
      Clock clock) {
    this.reassessments = reassessments;
    this.standings = standings;
    this.localities = localities;
    this.scope = scope;
    this.clock = clock;
  }

  /** One page, in the order they were opened. */
  @Transactional
  Page<ReassessmentView> page(int limit, Optional<UUID> after) {
    return Page.of(
            reassessments.page(scope.roots(), after.orElse(null), limit + 1),
            limit,
            head -> head.id().toString())
        .map(ReassessmentView::of);
  }

  /**
   * One page of the members that lie in the caller's subtree.
   *
   * @param standing as declared by reviews; empty for all; the members are looked through until the
   *     page is full
   * @param computed as computed from the assessments of today; empty for all
   * @throws ProblemException 404 when there is none, or it has nothing to do with the subtree
   */
  @Transactional
  Page<ReassessmentView.Member> members(
      UUID id,
      Optional<ReviewOutcome.Standing> standing,
      Optional<CriteriaStanding.State> computed,
      int limit,
      Optional<UUID> after) {
    ReassessmentTables.Head head =
        reassessments.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    Optional<CriteriaSetDefinition> set =
        Optional.ofNullable(head.setVersionId()).flatMap(standings::version);
    List<ReassessmentView.Member> found = new java.util.ArrayList<>();
    UUID from = after.orElse(null);
    List<ReassessmentTables.Member> rows;
    do {
      rows = reassessments.members(id, scope.roots(), from, AT_ONCE);
      Map<UUID, CriteriaStanding> now = now(set, rows);
      for (ReassessmentTables.Member row : rows) {
        if (found.size() > limit) {
          break;
        }
        from = row.recognitionId();
        ReviewOutcome outcome = outcome(head, row);
        CriteriaStanding today = now.get(row.localityId());
        boolean wanted =
            (standing.isEmpty() || standing.get() == outcome.standing())
                && (computed.isEmpty() || (today != null && today.state() == computed.get()));
        if (wanted) {
          found.add(view(row, outcome, set, today));
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
            head.criteria(), row.unmet(), keys(head, row), head.dueOn(), row.reviewedOn());
  }

  /**
   * Those of the set that is measured against; of a document that is no set, of the one in force.
   */
  private Set<String> keys(ReassessmentTables.Head head, ReassessmentTables.Member row) {
    return Optional.ofNullable(head.setVersionId())
        .flatMap(standings::version)
        .or(() -> standings.setOfHolder(head.standard(), row.localityId(), row.reviewedOn()))
        .map(CriteriaSetDefinition::revocationKeys)
        .orElseGet(Set::of);
  }

  /** A member with what was declared and what is computed, side by side. */
  ReassessmentView.Member view(
      ReassessmentTables.Head head, ReassessmentTables.Member row, ReviewOutcome outcome) {
    Optional<CriteriaSetDefinition> set =
        Optional.ofNullable(head.setVersionId()).flatMap(standings::version);
    return view(row, outcome, set, now(set, List.of(row)).get(row.localityId()));
  }

  private ReassessmentView.Member view(
      ReassessmentTables.Member row,
      ReviewOutcome outcome,
      Optional<CriteriaSetDefinition> set,
      CriteriaStanding now) {
    return new ReassessmentView.Member(
        row.recognitionId(),
        LocalityView.of(localities.nearest(row.localityId(), LocalDate.now(clock))),
        row.reviewedOn(),
        outcome,
        now,
        now == null || !now.known()
            ? null
            : CriteriaStandings.risk(now, set.orElseThrow().revocationKeys()));
  }

  private Map<UUID, CriteriaStanding> now(
      Optional<CriteriaSetDefinition> set, List<ReassessmentTables.Member> rows) {
    List<UUID> places =
        rows.stream().map(ReassessmentTables.Member::localityId).distinct().toList();
    return set.map(known -> standings.follow(known, places, LocalDate.now(clock)))
        .orElseGet(Map::of);
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
