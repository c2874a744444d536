package vn.ntm.targets.goalfigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.targets.assessment.KeepEvidence;
import vn.ntm.targets.assessment.ProvenRecord;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Adds a file to a figure as long as nothing is decided on it. */
@ApplicationScoped
class AttachGoalFigureEvidence {

  private final GoalFigureRepository figures;
  private final KeepEvidence evidence;
  private final CallerScope scope;

  AttachGoalFigureEvidence(GoalFigureRepository figures, KeepEvidence evidence, CallerScope scope) {
    this.figures = figures;
    this.evidence = evidence;
    this.scope = scope;
  }

  /**
   * Keeps the file.
   *
   * @throws ProblemException 404 outside of the subtree, 409 after the decision or with too many
   *     files
   */
  @Transactional
  FigureView.Proof handle(UUID id, UploadedContent file) {
    GoalFigureEntity figure =
        figures.locked(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(figure.localityPath), "figure " + id);
    if (figure.state != FigureState.ENTERED) {
      throw new ProblemException(FigureProblem.FIGURE_IS_DECIDED, figure.state.name());
    }
    return FigureView.Proof.of(evidence.keep(ProvenRecord.GOAL_FIGURE, id, file));
  }
}
