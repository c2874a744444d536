package vn.ntm.targets.plancheck.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels of rows and sections follow one another: 1, 2, 3 or I, II, III or a, b, c. Labels are
 * only printed words; a plan that repeats or skips one is read all the same.
 */
final class LabelsFollowOneAnother implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.LabelRun.class).flatMap(run -> inRun(run).stream());
  }

  private static List<Finding> inRun(Statement.LabelRun run) {
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < run.labels().size(); i++) {
      String before = run.labels().get(i - 1).text();
      String label = run.labels().get(i).text();
      OptionalInt distance = Labels.distance(before, label);
      if (distance.isPresent() && distance.getAsInt() != 1) {
        FindingKind kind =
            distance.getAsInt() == 0 ? FindingKind.LABEL_REPEATED : FindingKind.LABEL_SKIPPED;
        found.add(finding(kind, run, i));
      }
    }
    return found;
  }

  private static Finding finding(FindingKind kind, Statement.LabelRun run, int index) {
    String before = run.labels().get(index - 1).text();
    Statement.Label label = run.labels().get(index);
    return kind.at(label.spot())
        .printed(run.labels().stream().map(Statement.Label::text).collect(Collectors.joining(", ")))
        .computed(Labels.after(before))
        .saying(run.within(), label.text(), before, Labels.after(before));
  }
}
