package vn.ntm.targets.plancheck.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A criterion or indicator is unchanged, new or raised, but one of them only. An indicator may be
 * of another class than the rest of its criterion: "criterion 17 is unchanged" and "17.8 is new" go
 * together.
 */
final class CriterionIsOfOneClass implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    Map<List<String>, List<Statement.Classified>> byCode =
        plan.all(Statement.Classified.class)
            .collect(
                Collectors.groupingBy(
                    item -> List.of(String.valueOf(item.set()), item.code()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byCode.values().stream()
        .filter(same -> same.stream().map(Statement.Classified::change).distinct().count() > 1)
        .map(CriterionIsOfOneClass::finding);
  }

  private static Finding finding(List<Statement.Classified> same) {
    Statement.Classified first = same.get(0);
    List<Object> classes =
        Phrases.joined(
            ", ",
            same.stream()
                .map(item -> Phrases.of(new Word(item.change()), inBrackets(item)))
                .distinct()
                .toList());
    return FindingKind.CLASSIFIED_TWICE
        .at(first.spot())
        .printed(
            same.stream()
                .map(item -> item.change() + inBrackets(item))
                .distinct()
                .collect(Collectors.joining(", ")))
        .with(same.stream().skip(1).map(Statement.Classified::spot).toList())
        .saying(first.code(), classes);
  }

  private static String inBrackets(Statement.Classified item) {
    return " (" + item.spot().section() + ")";
  }
}
