package vn.ntm.funding.settlement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.ProjectYear;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.settlement.domain.StatutoryColumns;
import vn.ntm.money.Vnd;

/**
 * Form 01/QTNĐ of a project: columns 2 to 5 say which it is, the lines hold columns 6 to 24, one
 * for each programme, source and nature. Column 1 is the place in the list.
 *
 * @param content column 2
 * @param accountPlace column 3, null when it is not stated
 * @param projectCode column 4, null when it is not stated
 * @param totalInvestment column 5
 */
record ProjectColumns(
    UUID projectId,
    int budgetYear,
    String content,
    String accountPlace,
    String projectCode,
    Vnd totalInvestment,
    List<Line> lines) {

  ProjectColumns {
    lines = List.copyOf(lines);
  }

  static ProjectColumns of(Project project, int budgetYear, List<ProjectYear> years) {
    return new ProjectColumns(
        project.id(),
        budgetYear,
        project.name(),
        project.accountPlace(),
        project.code(),
        project.totalInvestment(),
        years.stream().map(Line::of).toList());
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
