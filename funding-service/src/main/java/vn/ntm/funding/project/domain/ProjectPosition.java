package vn.ntm.funding.project.domain;

/**
 * What is paid to a project in cash and what open requests claim of it, over all its accounts and
 * years, in đồng.
 */
public record ProjectPosition(long totalInvestment, long claimed, long paid) {

  /** The position after a step, in signed đồng. */
  public ProjectPosition after(ProjectMove move) {
    return new ProjectPosition(totalInvestment, claimed + move.claimed(), paid + move.paid());
  }
}
