package vn.ntm.targets.goalfigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.plan.ReportedFigures;
import vn.ntm.targets.plan.domain.ReportedFigure;

/** Tells plans the approved figures of their targets. */
@ApplicationScoped
class StandingFigures implements ReportedFigures {

  private final GoalFigureRepository figures;

  StandingFigures(GoalFigureRepository figures) {
    this.figures = figures;
  }

  @Override
  @Transactional
  public List<ReportedFigure> standing(UUID planId, LocalDate day) {
    return figures.standing(planId, day).stream()
        .filter(row -> !row.asOf.isAfter(day))
        .map(
            row ->
                new ReportedFigure(
                    row.targetCode, row.localityId, row.milestone, row.asOf, row.value()))
        .toList();
  }
}
