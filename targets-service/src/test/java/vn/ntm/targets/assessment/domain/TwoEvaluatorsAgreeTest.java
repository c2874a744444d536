package vn.ntm.targets.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import vn.ntm.targets.criteria.domain.Comparison;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.IndicatorPart;
import vn.ntm.targets.criteria.domain.MeasurementSource;
import vn.ntm.targets.criteria.domain.RefreshInterval;
import vn.ntm.targets.criteria.domain.Threshold;

class TwoEvaluatorsAgreeTest {

  private static final List<String> AREAS = List.of("NM", "RR", "MD");
  private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

  @Property(tries = 1500)
  void verdictsAndCountsAreThoseOfTheNaiveEvaluator(@ForAll long seed) {
    World world = new World(new Random(seed));
    PlaceFacts facts =
        new PlaceFacts(UUID.randomUUID(), world.area, world.measurements, world.statements);
    Assessment assessment = new Evaluation(world.set, DAY, world.purpose).of(facts);
    NaiveEvaluator naive =
        new NaiveEvaluator(world.set, DAY, world.purpose == Purpose.RECOGNITION, facts);
    for (IndicatorDefinition indicator : world.set.indicators()) {
      IndicatorVerdict found = assessment.indicator(indicator.code()).orElseThrow();
      assertThat(letter(found.verdict())).as(indicator.code()).isEqualTo(naive.verdict(indicator));
      assertThat(found.stale()).as(indicator.code()).isEqualTo(naive.isStale(indicator));
      Statistics.label("verdict").collect(found.verdict());
      Statistics.label("basis").collect(found.basis());
      Statistics.label("basis")
          .coverage(
              coverage ->
                  coverage.check(IndicatorVerdict.Basis.STATED).percentage(share -> share > 5));
      Statistics.label("stale").collect(found.stale());
      Statistics.label("stale")
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }
    for (CriterionDefinition criterion : world.set.criteria()) {
      CriterionVerdict found =
          assessment.criteria().stream()
              .filter(one -> one.code().equals(criterion.code()))
              .findFirst()
              .orElseThrow();
      assertThat(letter(found.verdict())).as(criterion.code()).isEqualTo(naive.verdict(criterion));
      Statistics.label("unmet as a whole").collect(found.statedUnmet());
      Statistics.label("unmet as a whole")
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }
    assertThat(assessment.countedMet()).isEqualTo(naive.countedMet());
    assertThat(assessment.criteriaMet()).isEqualTo(naive.criteriaMet());
    assertThat(assessment.indicatorsMet()).isEqualTo(naive.indicatorsMet());
    Statistics.label("some criteria met")
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
    Statistics.label("some criteria met").collect(assessment.criteriaMet() > 0);
  }

  private static char letter(Verdict verdict) {
    return switch (verdict) {
      case MET -> 'M';
      case NOT_MET -> 'N';
      case NOT_APPLICABLE -> '-';
      case UNDETERMINED -> '?';
    };
  }

  /** A set with thresholds, and measurements of a place. */
  private static final class World {

    private final Random random;
    private final CriteriaSetDefinition set;
    private final String area;
    private final List<Measured> measurements = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<Stated> statements = new ArrayList<>();
    private final Purpose purpose;

    World(Random random) {
      this.random = random;
      purpose = pick(List.of(Purpose.values()));
      List<CriterionDefinition> criteria = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 1; i <= count; i++) {
        criteria.add(criterion(Integer.toString(i)));
      }
      set = SetsOfCriteria.set(criteria, thresholds, List.of());
      area = random.nextInt(4) == 0 ? null : pick(AREAS);
      for (IndicatorDefinition indicator : set.indicators()) {
        int times = random.nextInt(3) + (random.nextInt(4) == 0 ? 0 : 1);
        for (int i = 0; i < times; i++) {
          measurements.add(measured(indicator));
        }
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        statements.add(stated());
      }
    }

    /** A list of what is unmet, among it indicators that are not in hand, or a bare total. */
    private Stated stated() {
      LocalDate on = DAY.minusDays(random.nextInt(5) - 1L);
      if (random.nextInt(4) == 0) {
        int met = random.nextInt(set.criteria().size() + 1);
        return new Stated(UUID.randomUUID(), on, Stated.Detail.TOTAL, List.of(), met);
      }
      List<String> unmet = new ArrayList<>();
      for (CriterionDefinition criterion : set.criteria()) {
        List<String> codes = new ArrayList<>(List.of(criterion.code()));
        criterion.indicators().forEach(one -> codes.add(one.code()));
        if (!criterion.complete()) {
          codes.add(criterion.code() + ".9");
        }
        for (String code : codes) {
          if (random.nextInt(5) == 0 && !unmet.contains(code)) {
            unmet.add(code);
          }
        }
      }
      return new Stated(UUID.randomUUID(), on, Stated.Detail.UNMET_LIST, unmet, null);
    }

    private CriterionDefinition criterion(String code) {
      List<IndicatorDefinition> indicators = new ArrayList<>();
      boolean complete = random.nextInt(4) > 0;
      int count = complete ? 1 + random.nextInt(3) : random.nextInt(3);
      for (int i = 1; i <= count; i++) {
        indicators.add(indicator(complete && count == 1 ? code : code + "." + i));
      }
      return new CriterionDefinition(code, "Tiêu chí", null, complete, null, null, indicators);
    }

    private IndicatorDefinition indicator(String code) {
      IndicatorKind kind = pick(List.of(IndicatorKind.values()));
      List<IndicatorPart> parts = new ArrayList<>();
      if (kind == IndicatorKind.COMPOSITE || kind == IndicatorKind.CHECKLIST) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
          String part = code + (char) ('a' + i);
          parts.add(
              new IndicatorPart(
                  part, "Phần", simpleKind(), Comparison.AT_LEAST, unit(), random.nextBoolean()));
          addThresholds(part);
        }
      } else {
        addThresholds(code);
      }
      Integer required =
          kind == IndicatorKind.CHECKLIST && random.nextBoolean() ? 1 + random.nextInt(3) : null;
      return new IndicatorDefinition(
          code,
          "Chỉ tiêu",
          kind,
          parts,
          required,
          Comparison.AT_LEAST,
          unit(),
          null,
          random.nextBoolean(),
          random.nextBoolean() ? null : pick(List.of(RefreshInterval.values())),
          random.nextInt(4) > 0 ? null : MeasurementSource.STATISTICS,
          null,
          null);
    }

    private IndicatorKind simpleKind() {
      return pick(
          List.of(IndicatorKind.BOOLEAN, IndicatorKind.QUANTITY, IndicatorKind.PROVINCE_DEFINED));
    }

    private String unit() {
      return random.nextBoolean() ? "% hộ" : "triệu đồng";
    }

    private void addThresholds(String code) {
      List<String> areas = new ArrayList<>(AREAS);
      areas.add(null);
      for (String one : areas) {
        for (Integer year : new Integer[] {null, 2022, 2023}) {
          if (random.nextInt(3) == 0) {
            thresholds.add(
                new Threshold(code, one, year, small(), pick(List.of(Comparison.values())), null));
          }
        }
      }
    }

    /** Few different values, so that values and thresholds are often equal or nearly so. */
    private BigDecimal small() {
      return pick(List.of("0", "1", "33.3", "33.33", "50", "66.67", "100", "2.5"))
          .transform(BigDecimal::new);
    }

    private Measured measured(IndicatorDefinition indicator) {
      LocalDate day = random.nextInt(3) == 0 ? DAY.minusMonths(1 + random.nextInt(12)) : DAY;
      LocalDate on = day.minusDays(random.nextInt(4) - 1L);
      return new Measured(
          UUID.randomUUID(),
          indicator.code(),
          on,
          value(indicator),
          pick(List.of(MeasurementSource.SURVEY, MeasurementSource.STATISTICS)));
    }

    private MeasuredValue value(IndicatorDefinition indicator) {
      if (indicator.parts().isEmpty() || random.nextInt(10) == 0) {
        return simpleValue();
      }
      Map<String, MeasuredValue> parts = new HashMap<>();
      for (IndicatorPart part : indicator.parts()) {
        if (random.nextInt(6) > 0) {
          parts.put(part.code(), simpleValue());
        }
      }
      return new MeasuredValue.Parts(parts);
    }

    private MeasuredValue simpleValue() {
      return switch (random.nextInt(6)) {
        case 0 -> new MeasuredValue.NothingThere();
        case 1, 2 -> new MeasuredValue.Answer(random.nextBoolean());
        case 3 -> new MeasuredValue.Amount(small());
        default ->
            new MeasuredValue.Share(
                BigDecimal.valueOf(random.nextInt(4)), BigDecimal.valueOf(random.nextInt(4)));
      };
    }

    private <T> T pick(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
