package vn.ntm.targets.plancheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PrintedNumbering;
import vn.ntm.targets.plan.domain.StatedAssessment;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** How the document numbers its sections and rows. */
final class LabelStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.concat(
        ReadStatements.numbered(plan.numberings()).map(item -> run(item.element(), item.index())),
        rows(plan).entrySet().stream()
            .map(rows -> new Statement.LabelRun(rows.getKey(), rows.getValue())));
  }

  private static Statement run(PrintedNumbering numbering, int index) {
    Spot list = new Spot("/numberings/" + index + "/labels", numbering.within());
    return new Statement.LabelRun(
        numbering.within(),
        ReadStatements.numbered(numbering.labels())
            .map(label -> new Statement.Label(list.at(label.index()), label.element()))
            .toList());
  }

  /** The rows of the tables of assessments, by section. */
  private static Map<String, List<Statement.Label>> rows(PlanDocument plan) {
    return ReadStatements.numbered(plan.assessments())
        .filter(item -> item.element().no() != null)
        .collect(
            Collectors.groupingBy(
                item -> String.valueOf(item.element().section()),
                LinkedHashMap::new,
                Collectors.mapping(LabelStatements::row, Collectors.toList())));
  }

  private static Statement.Label row(ReadStatements.Numbered<StatedAssessment> item) {
    Spot spot = new Spot("/assessments/" + item.index(), item.element().section());
    return new Statement.Label(spot.at("no"), item.element().no());
  }
}
