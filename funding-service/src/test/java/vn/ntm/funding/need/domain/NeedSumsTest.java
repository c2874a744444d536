package vn.ntm.funding.need.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

class NeedSumsTest {

  private static final UUID PLACE = new UUID(0, 1);
  private static final List<List<String>> PAYERS =
      List.of(List.of("CREDIT"), List.of("COMMUNITY", "ENTERPRISE"), List.of("ENTERPRISE"));

  @Property(tries = 200)
  void everyDongIsInOneSetOfPayersAndAtMostOnceInASource(
      @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 1L << 40) Long> amounts) {
    NeedSums sums =
        NeedSums.of(
            IntStream.range(0, amounts.size())
                .mapToObj(i -> line(PAYERS.get(i % PAYERS.size()), amounts.get(i)))
                .toList());
    assertThat(Vnd.sum(sums.byPayers().stream().map(NeedSums.OfPayers::amount)))
        .isEqualTo(sums.total());
    Vnd shared =
        Vnd.sum(
            sums.byPayers().stream()
                .filter(set -> set.payers().size() > 1)
                .map(NeedSums.OfPayers::amount));
    assertThat(Vnd.sum(sums.bySource().stream().map(NeedSums.OfSource::amount)).plus(shared))
        .isEqualTo(sums.total());
  }

  @Test
  void aSetOfPayersIsTheSameInWhateverOrderItIsNamed() {
    NeedSums sums =
        NeedSums.of(
            List.of(
                line(List.of("ENTERPRISE", "COMMUNITY"), 1),
                line(List.of("COMMUNITY", "ENTERPRISE"), 2)));
    assertThat(sums.byPayers())
        .containsExactly(
            new NeedSums.OfPayers(
                List.of("COMMUNITY", "ENTERPRISE"), Vnd.of(3), new BigDecimal("100.00")));
  }

  @Test
  void threeEqualPartsAreNotForcedToAHundredPercent() {
    NeedSums sums =
        NeedSums.of(
            List.of(
                line(List.of("CREDIT"), 1),
                line(List.of("ODA"), 1),
                line(List.of("COMMUNITY", "ENTERPRISE"), 1)));
    assertThat(sums.byPayers())
        .extracting(NeedSums.OfPayers::sharePercent)
        .containsOnly(new BigDecimal("33.33"));
  }

  @Test
  void nothingHasNoShares() {
    assertThat(NeedSums.of(List.of(line(List.of("CREDIT"), 0))).byPayers())
        .extracting(NeedSums.OfPayers::sharePercent)
        .containsOnlyNulls();
  }

  @Test
  void aSumBeyondTheBoundIsRefusedAndNotWrapped() {
    assertThatThrownBy(
            () ->
                NeedSums.of(List.of(line(List.of("CREDIT"), Vnd.MAX), line(List.of("CREDIT"), 1))))
        .isInstanceOf(NotAnAmountException.class);
  }

  private static NeedLine line(List<String> payers, long amount) {
    return new NeedLine(
        new UUID(0, 0),
        "Vốn",
        null,
        payers,
        null,
        null,
        NeedNature.UNSPECIFIED,
        PLACE,
        null,
        null,
        2024,
        2024,
        Vnd.of(amount),
        null);
  }
}
