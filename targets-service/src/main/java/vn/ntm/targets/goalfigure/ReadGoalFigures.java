package vn.ntm.targets.goalfigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.KeepEvidence;
import vn.ntm.targets.assessment.ProvenRecord;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads figures and what proves them, in the caller's subtree. */
@ApplicationScoped
@Transactional
class ReadGoalFigures {

  private final GoalFigureRepository figures;
  private final KeepEvidence evidence;
  private final CallerScope scope;

  ReadGoalFigures(GoalFigureRepository figures, KeepEvidence evidence, CallerScope scope) {
    this.figures = figures;
    this.evidence = evidence;
    this.scope = scope;
  }

  /** One page of the figures of a plan, in the order of entry. */
  Page<FigureView> page(FigureFilter filter, Optional<UUID> after, int limit) {
    return Page.of(
            figures.page(scope.roots(), filter, after, limit + 1), limit, row -> row.id.toString())
        .map(FigureView::of);
  }

  /** One figure. */
  FigureView read(UUID id) {
    return FigureView.of(required(id));
  }

  List<FigureView.Proof> evidence(UUID id) {
    required(id);
    return evidence.of(ProvenRecord.GOAL_FIGURE, id).stream().map(FigureView.Proof::of).toList();
  }

  KeepEvidence.Content content(UUID id, UUID evidenceId) {
    required(id);
    return evidence.content(ProvenRecord.GOAL_FIGURE, id, evidenceId);
  }

  private GoalFigureEntity required(UUID id) {
    GoalFigureEntity figure =
        figures.findByIdOptional(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(figure.localityPath), "figure " + id);
    return figure;
  }
}
