package vn.ntm.funding.project.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Vnd;

class ProjectDivisionTest {

  @Property(tries = 200)
  void partsMakeTheirOwnSumAndNoOtherWhole(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 10_000) Integer> parts) {
    int sum = parts.stream().mapToInt(Integer::intValue).sum();
    assertThat(PartsMakeTheWhole.check("/components", sum, parts)).isEmpty();
    assertThat(PartsMakeTheWhole.check("/components", sum + 1, parts)).isPresent();
    assertThat(PartsMakeTheWhole.check("/components", sum - 1, parts)).isPresent();
  }

  @Test
  void partsThatAreTooManyDoNotWrapAround() {
    List<Integer> parts = List.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 2);
    assertThat(PartsMakeTheWhole.check("/places", 0, parts)).isPresent();
  }

  @Test
  void aRepetitionIsNamedWhereItStands() {
    assertThat(NamedOnce.check("/sources", List.of("ODA", "CREDIT", "ODA")))
        .singleElement()
        .satisfies(rule -> assertThat(rule.pointer()).isEqualTo("/sources/2"));
  }

  @Test
  void sourcesSumToTheTotalOrAreNotStated() {
    Vnd total = Vnd.of(10);
    assertThat(SourcesMakeTheTotal.check(List.of(), total)).isEmpty();
    assertThat(SourcesMakeTheTotal.check(List.of(Vnd.of(4), Vnd.of(6)), total)).isEmpty();
    assertThat(SourcesMakeTheTotal.check(List.of(Vnd.of(4), Vnd.of(5)), total)).isPresent();
  }

  @Test
  void aPlaceIsTheUnitOrLiesBelowIt() {
    UUID province = new UUID(0, 1);
    UUID commune = new UUID(0, 2);
    assertThat(PlaceLiesInTheProject.check(List.of(province, commune), commune, "/x")).isEmpty();
    assertThat(PlaceLiesInTheProject.check(List.of(province, commune), province, "/x")).isEmpty();
    assertThat(PlaceLiesInTheProject.check(List.of(province), commune, "/x")).isPresent();
  }

  @Test
  void progressIsAPercentageOrAQuantityWithItsUnit() {
    assertThat(ProgressSaysHowFar.check(0, null, null)).isEmpty();
    assertThat(ProgressSaysHowFar.check(null, BigDecimal.ONE, "km")).isEmpty();
    assertThat(ProgressSaysHowFar.check(10_000, BigDecimal.ONE, "km")).isEmpty();
    assertThat(ProgressSaysHowFar.check(null, null, null)).isPresent();
    assertThat(ProgressSaysHowFar.check(1, BigDecimal.ONE, null)).isPresent();
    assertThat(ProgressSaysHowFar.check(1, null, "km")).isPresent();
  }
}
