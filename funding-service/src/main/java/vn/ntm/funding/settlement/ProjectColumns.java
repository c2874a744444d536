package vn.ntm.funding.settlement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.ProjectYear;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.settlement.domain.StatutoryColumns;

/** The statutory columns of a project, a line for each programme, source and nature. */
record ProjectColumns(UUID projectId, int budgetYear, List<Line> lines) {

  static ProjectColumns of(UUID projectId, int budgetYear, List<ProjectYear> years) {
    return new ProjectColumns(projectId, budgetYear, years.stream().map(Line::of).toList());
  }

  /** The columns of one programme, source and nature. */
  record Line(
      String programme,
      String capitalSource,
      Nature nature,
      @JsonUnwrapped StatutoryColumns columns) {

    private static Line of(ProjectYear year) {
      return new Line(
          year.programme(), year.capitalSource(), year.nature(), StatutoryColumns.of(year.sums()));
    }
  }
}
