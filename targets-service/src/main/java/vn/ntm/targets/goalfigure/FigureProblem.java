package vn.ntm.targets.goalfigure;

import vn.ntm.web.problem.ProblemCode;

/** The errors of figures of goals. Listed in docs/errors/targets.md. */
enum FigureProblem implements ProblemCode {
  FIGURE_DECIDED_BY_WHO_ENTERED_IT(403),
  FIGURE_IS_DECIDED(409),
  FIGURE_TOLD_ELSEWHERE(409),
  FIGURE_TARGET_UNKNOWN(422),
  FIGURE_PLACE_UNFIT(422),
  FIGURE_FORM(422),
  FIGURE_NOT_POSSIBLE(422),
  FIGURE_MILESTONE_UNKNOWN(422),
  FIGURE_IN_FUTURE(422),
  FIGURE_BEFORE_PROGRAMME(422);

  private final int status;

  FigureProblem(int status) {
    this.status = status;
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
