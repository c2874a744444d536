package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of each indicator between two versions. */
public final class SetComparison {

  private SetComparison() {}

  /** All indicators of both, in the order of the later version, those that were dropped last. */
  public static List<IndicatorChange> between(
      CriteriaSetDefinition before, CriteriaSetDefinition after) {
    Set<String> codes = new LinkedHashSet<>();
    after.indicators().forEach(indicator -> codes.add(indicator.code()));
    before.indicators().forEach(indicator -> codes.add(indicator.code()));
    List<IndicatorChange> changes = new ArrayList<>();
    for (String code : codes) {
      changes.add(change(code, before, after));
    }
    return List.copyOf(changes);
  }

  private static IndicatorChange change(
      String code, CriteriaSetDefinition before, CriteriaSetDefinition after) {
    Optional<IndicatorDefinition> old = before.indicator(code);
    Optional<IndicatorDefinition> fresh = after.indicator(code);
    List<ThresholdChange> thresholds = thresholds(code, before, after);
    return new IndicatorChange(
        code,
        old.map(IndicatorDefinition::name).orElse(null),
        fresh.map(IndicatorDefinition::name).orElse(null),
        computed(old, fresh, thresholds),
        fresh.map(IndicatorDefinition::changeKind).orElse(null),
        thresholds);
  }

  private static ChangeKind computed(
      Optional<IndicatorDefinition> old,
      Optional<IndicatorDefinition> fresh,
      List<ThresholdChange> thresholds) {
    if (old.isEmpty()) {
      return ChangeKind.NEW;
    }
    if (fresh.isEmpty()) {
      return ChangeKind.DROPPED;
    }
    if (!asksTheSame(old.get(), fresh.get())) {
      return ChangeKind.CONTENT_CHANGED;
    }
    if (thresholds.isEmpty()) {
      return ChangeKind.UNCHANGED;
    }
    return thresholds.stream().allMatch(ThresholdChange::isHarder)
        ? ChangeKind.RAISED
        : ChangeKind.CONTENT_CHANGED;
  }

  private static boolean asksTheSame(IndicatorDefinition old, IndicatorDefinition fresh) {
    return old.name().equals(fresh.name())
        && old.kind() == fresh.kind()
        && old.parts().equals(fresh.parts())
        && Objects.equals(old.requiredParts(), fresh.requiredParts())
        && Objects.equals(old.unit(), fresh.unit())
        && old.ifAny() == fresh.ifAny();
  }

  /** The thresholds of the indicator and its parts that differ. */
  private static List<ThresholdChange> thresholds(
      String code, CriteriaSetDefinition before, CriteriaSetDefinition after) {
    Map<List<Object>, Threshold> old = byCase(code, before);
    Map<List<Object>, Threshold> fresh = byCase(code, after);
    Set<List<Object>> cases = new LinkedHashSet<>(fresh.keySet());
    cases.addAll(old.keySet());
    return cases.stream()
        .map(one -> ThresholdChange.of(old.get(one), fresh.get(one)))
        .filter(ThresholdChange::differs)
        .sorted(ThresholdChange.ORDER)
        .toList();
  }

  private static Map<List<Object>, Threshold> byCase(String code, CriteriaSetDefinition set) {
    return set.thresholds().stream()
        .filter(row -> IndicatorCodes.indicatorOf(row.indicator()).equals(code))
        .collect(
            Collectors.toMap(
                row -> Arrays.asList(row.indicator(), row.area(), row.year()),
                row -> row,
                (first, second) -> first,
                HashMap::new));
  }

  /**
   * What became of an indicator.
   *
   * @param nameBefore null when it is new
   * @param nameAfter null when it was dropped
   * @param computed as the two versions show it
   * @param declared as the issuer of the later version says, null when he does not
   */
  public record IndicatorChange(
      String code,
      String nameBefore,
      String nameAfter,
      ChangeKind computed,
      ChangeKind declared,
      List<ThresholdChange> thresholds) {

    public IndicatorChange {
      thresholds = List.copyOf(thresholds);
    }
  }

  /**
   * A threshold that differs.
   *
   * @param before null when there was none
   * @param after null when there is none any more
   */
  public record ThresholdChange(
      String indicator,
      String area,
      Integer year,
      BigDecimal before,
      BigDecimal after,
      Comparison comparison) {

    static final Comparator<ThresholdChange> ORDER =
        Comparator.comparing(ThresholdChange::indicator)
            .thenComparing(change -> Objects.toString(change.area(), ""))
            .thenComparing(change -> change.year() == null ? 0 : change.year());

    static ThresholdChange of(Threshold old, Threshold fresh) {
      Threshold any = fresh == null ? old : fresh;
      return new ThresholdChange(
          any.indicator(),
          any.area(),
          any.year(),
          old == null ? null : old.value(),
          fresh == null ? null : fresh.value(),
          any.comparison());
    }

    boolean differs() {
      return before == null || after == null || before.compareTo(after) != 0;
    }

    /** Whether the later one is harder to reach. */
    boolean isHarder() {
      if (before == null || after == null) {
        return false;
      }
      return switch (comparison) {
        case AT_LEAST, ABOVE -> after.compareTo(before) > 0;
        case AT_MOST, BELOW -> after.compareTo(before) < 0;
        case EQUAL -> false;
      };
    }
  }
}
