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
import vn.ntm.targets.criteria.domain.Threshold;

class TwoEvaluatorsAgreeTest {

  private static final List<String> AREAS = List.of("NM", "RR", "MD");
  private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

  @Property(tries = 1500)
  void verdictsAndCountsAreThoseOfTheNaiveEvaluator(@ForAll long seed) {
    World world = new World(new Random(seed));
    Assessment assessment =
        new Evaluation(world.set, DAY, Purpose.FOLLOW_UP)
            .of(new PlaceFacts(UUID.randomUUID(), world.area, world.measurements, List.of()));
    NaiveEvaluator naive = new NaiveEvaluator(world.set, DAY, world.area, world.measurements);
    for (IndicatorDefinition indicator : world.set.indicators()) {
      Verdict verdict = assessment.indicator(indicator.code()).orElseThrow().verdict();
      assertThat(letter(verdict)).as(indicator.code()).isEqualTo(naive.verdict(indicator));
      Statistics.label("verdict").collect(verdict);
    }
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

    World(Random random) {
      this.random = random;
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
    }

    private CriterionDefinition criterion(String code) {
      List<IndicatorDefinition> indicators = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 1; i <= count; i++) {
        indicators.add(indicator(count == 1 ? code : code + "." + i));
      }
      return new CriterionDefinition(code, "Tiêu chí", null, true, null, null, indicators);
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
          null,
          null,
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
      LocalDate on = DAY.minusDays(random.nextInt(4) - 1L);
      return new Measured(
          UUID.randomUUID(), indicator.code(), on, value(indicator), MeasurementSource.SURVEY);
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
