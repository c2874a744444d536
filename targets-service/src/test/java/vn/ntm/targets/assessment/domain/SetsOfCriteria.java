package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.Bucket;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.criteria.domain.Comparison;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.IndicatorPart;
import vn.ntm.targets.criteria.domain.MeasurementSource;
import vn.ntm.targets.criteria.domain.RefreshInterval;
import vn.ntm.targets.criteria.domain.SetHeader;
import vn.ntm.targets.criteria.domain.Threshold;
import vn.ntm.targets.criteria.domain.ThresholdAreas;

/** Sets of criteria for the tests of verdicts. */
final class SetsOfCriteria {

  static final UUID VERSION = UUID.fromString("018d7847-0000-7788-8b2b-000000000001");

  /** The commune set of 2016-2020 as An Giang issued it (QĐ 3379): 19 criteria, 49 indicators. */
  private static final int[] INDICATORS_OF_2016 = {
    2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 1, 2, 3, 3, 1, 8, 6, 2
  };

  private static final List<String> NEW =
      List.of("6.2", "8.3", "8.4", "13.1", "13.2", "15.3", "17.8", "18.5", "18.6", "19.1");
  private static final List<String> RAISED = List.of("11", "15.1", "17.1");

  private SetsOfCriteria() {}

  static CriteriaSetDefinition communes2016() {
    return set(
        of(INDICATORS_OF_2016),
        List.of(),
        List.of(
            new Bucket("19", 19, 19),
            new Bucket("15-18", 15, 18),
            new Bucket("10-14", 10, 14),
            new Bucket("5-9", 5, 9),
            new Bucket("<5", 0, 4)));
  }

  /** The district set of 2016-2020 (QĐ 558): 9 criteria, of which 5 has three indicators. */
  static CriteriaSetDefinition districts2016() {
    return set(of(1, 1, 1, 1, 3, 1, 1, 1, 1), List.of(), List.of());
  }

  /** A set of so many criteria, each with one yes-or-no indicator. */
  static CriteriaSetDefinition single(int criteria) {
    int[] ones = new int[criteria];
    java.util.Arrays.fill(ones, 1);
    return set(of(ones), List.of(), List.of());
  }

  static CriteriaSetDefinition of(List<IndicatorDefinition> indicators, Threshold... thresholds) {
    Map<Integer, List<IndicatorDefinition>> byCriterion = new TreeMap<>();
    for (IndicatorDefinition one : indicators) {
      byCriterion
          .computeIfAbsent(Integer.valueOf(one.criterionCode()), c -> new java.util.ArrayList<>())
          .add(one);
    }
    List<CriterionDefinition> criteria =
        byCriterion.entrySet().stream()
            .map(
                entry ->
                    new CriterionDefinition(
                        entry.getKey().toString(),
                        "Tiêu chí " + entry.getKey(),
                        null,
                        true,
                        null,
                        null,
                        entry.getValue()))
            .toList();
    return set(criteria, List.of(thresholds), List.of());
  }

  static CriteriaSetDefinition set(
      List<CriterionDefinition> criteria, List<Threshold> thresholds, List<Bucket> buckets) {
    return new CriteriaSetDefinition(
        VERSION,
        new SetHeader(
            "TEST",
            "Bộ tiêu chí",
            "COMMUNE",
            "NTM",
            null,
            null,
            null,
            null,
            LocalDate.of(2017, 1, 1),
            null,
            null,
            null),
        new ThresholdAreas(ThresholdAreas.Dimension.REGION, List.of()),
        buckets,
        List.of(),
        List.of(),
        criteria,
        thresholds,
        null);
  }

  static IndicatorDefinition indicator(String code, IndicatorKind kind) {
    return new IndicatorDefinition(
        code,
        "Chỉ tiêu " + code,
        kind,
        List.of(),
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        changeOf(code),
        null);
  }

  static IndicatorDefinition ifAny(String code) {
    return new IndicatorDefinition(
        code,
        "Chỉ tiêu " + code,
        IndicatorKind.BOOLEAN,
        List.of(),
        null,
        null,
        null,
        null,
        true,
        null,
        null,
        null,
        null);
  }

  static IndicatorDefinition quantity(String code, String unit) {
    return new IndicatorDefinition(
        code,
        "Chỉ tiêu " + code,
        IndicatorKind.QUANTITY,
        List.of(),
        null,
        Comparison.AT_LEAST,
        unit,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  static IndicatorDefinition withParts(
      String code, IndicatorKind kind, Integer required, IndicatorPart... parts) {
    return new IndicatorDefinition(
        code,
        "Chỉ tiêu " + code,
        kind,
        List.of(parts),
        required,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  static IndicatorDefinition from(String code, MeasurementSource source, RefreshInterval refresh) {
    return new IndicatorDefinition(
        code,
        "Chỉ tiêu " + code,
        IndicatorKind.BOOLEAN,
        List.of(),
        null,
        null,
        null,
        null,
        false,
        refresh,
        source,
        null,
        null);
  }

  static IndicatorPart part(String code, IndicatorKind kind, String unit) {
    return new IndicatorPart(code, "Phần " + code, kind, Comparison.AT_LEAST, unit, false);
  }

  static Threshold atLeast(String indicator, String area, Integer year, String value) {
    return new Threshold(
        indicator, area, year, new java.math.BigDecimal(value), Comparison.AT_LEAST, null);
  }

  private static ChangeKind changeOf(String code) {
    if (NEW.contains(code)) {
      return ChangeKind.NEW;
    }
    return RAISED.contains(code) ? ChangeKind.RAISED : ChangeKind.UNCHANGED;
  }

  private static List<CriterionDefinition> of(int... indicators) {
    List<CriterionDefinition> criteria = new java.util.ArrayList<>();
    for (int i = 0; i < indicators.length; i++) {
      String code = Integer.toString(i + 1);
      List<IndicatorDefinition> of = new java.util.ArrayList<>();
      for (int j = 1; j <= indicators[i]; j++) {
        of.add(indicator(indicators[i] == 1 ? code : code + "." + j, IndicatorKind.BOOLEAN));
      }
      criteria.add(new CriterionDefinition(code, "Tiêu chí " + code, null, true, null, null, of));
    }
    return criteria;
  }
}
