package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThresholdLookupTest {

  private static final Provenance SOURCE =
      new Provenance(Provenance.Mark.SOURCED, "1980/QĐ-TTg", null);
  private static final Threshold GENERAL = row("4.2", null, null, "98");
  private static final Threshold OF_THE_YEAR = row("4.2", null, 2021, "97");
  private static final Threshold OF_THE_REGION = row("4.2", "NM", null, "95");
  private static final Threshold OF_REGION_AND_YEAR = row("4.2", "NM", 2021, "94");

  @Test
  void theRowOfRegionAndYearWinsOverAllOthers() {
    assertThat(of(GENERAL, OF_THE_YEAR, OF_THE_REGION, OF_REGION_AND_YEAR).find("4.2", "NM", 2021))
        .contains(OF_REGION_AND_YEAR);
  }

  @Test
  void theRowOfTheRegionWinsOverThatOfTheYear() {
    assertThat(of(GENERAL, OF_THE_YEAR, OF_THE_REGION).find("4.2", "NM", 2021))
        .contains(OF_THE_REGION);
  }

  @Test
  void theRowOfTheYearWinsOverTheGeneralOne() {
    assertThat(of(GENERAL, OF_THE_YEAR, OF_THE_REGION).find("4.2", "MD", 2021))
        .contains(OF_THE_YEAR);
  }

  @Test
  void theGeneralRowHoldsWhereNothingElseDoes() {
    assertThat(of(GENERAL, OF_THE_YEAR, OF_THE_REGION).find("4.2", null, 2022)).contains(GENERAL);
  }

  @Test
  void anIndicatorWithoutARowHasNoThreshold() {
    assertThat(of(GENERAL, OF_REGION_AND_YEAR).find("4.1", "NM", 2021)).isEmpty();
    assertThat(of(OF_REGION_AND_YEAR).find("4.2", "NM", 2022)).isEmpty();
  }

  @Test
  void twoRowsForTheSameCaseAreRefused() {
    assertThatThrownBy(() -> of(GENERAL, row("4.2", null, null, "99")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The second lookup sorts all rows that fit by how much they say, and takes the first. */
  @Property
  void aNaiveLookupFindsTheSameRow(
      @ForAll("rows") List<Threshold> rows,
      @ForAll("indicators") String indicator,
      @ForAll("areas") Optional<String> area,
      @ForAll("years") int year) {
    Optional<Threshold> naive =
        rows.stream()
            .filter(row -> row.indicator().equals(indicator))
            .filter(row -> row.area() == null || Optional.of(row.area()).equals(area))
            .filter(row -> row.year() == null || row.year() == year)
            .max(Comparator.comparingInt(ThresholdLookupTest::weight));

    assertThat(new ThresholdLookup(rows).find(indicator, area.orElse(null), year)).isEqualTo(naive);
  }

  private static int weight(Threshold row) {
    return (row.area() == null ? 0 : 2) + (row.year() == null ? 0 : 1);
  }

  @Provide
  Arbitrary<List<Threshold>> rows() {
    Arbitrary<Threshold> one =
        Combinators.combine(
                indicators(),
                areas(),
                years().optional(0.6),
                Arbitraries.integers().between(0, 100))
            .as(
                (indicator, area, year, value) ->
                    row(indicator, area.orElse(null), year.orElse(null), value.toString()));
    return one.list().ofMaxSize(40).map(ThresholdLookupTest::oneForEachCase);
  }

  private static List<Threshold> oneForEachCase(List<Threshold> rows) {
    Map<List<Object>, Threshold> kept = new LinkedHashMap<>();
    for (Threshold row : rows) {
      List<Object> key = new ArrayList<>();
      key.add(row.indicator());
      key.add(Objects.toString(row.area()));
      key.add(Objects.toString(row.year()));
      kept.putIfAbsent(key, row);
    }
    return List.copyOf(kept.values());
  }

  @Provide
  Arbitrary<String> indicators() {
    return Arbitraries.of("4.2", "10", "17.1a");
  }

  @Provide
  Arbitrary<Optional<String>> areas() {
    return Arbitraries.of("NM", "MD", "1").optional(0.6);
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.integers().between(2021, 2023);
  }

  private static ThresholdLookup of(Threshold... rows) {
    return new ThresholdLookup(List.of(rows));
  }

  private static Threshold row(String indicator, String area, Integer year, String value) {
    return new Threshold(indicator, area, year, new BigDecimal(value), Comparison.AT_LEAST, SOURCE);
  }
}
