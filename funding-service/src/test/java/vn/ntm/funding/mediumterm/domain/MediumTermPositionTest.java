package vn.ntm.funding.mediumterm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.mediumterm.domain.MediumTermPosition.Standing;
import vn.ntm.funding.mediumterm.domain.MediumTermPosition.Year;
import vn.ntm.money.Vnd;

class MediumTermPositionTest {

  private static final List<YearSlice> YEARS =
      List.of(new YearSlice(2025, Vnd.of(60)), new YearSlice(2024, Vnd.of(40)));

  @Test
  void aYearThatWasNotPlannedCountsWhatIsAssignedToIt() {
    MediumTermPosition position =
        MediumTermPosition.of(Vnd.of(100), YEARS, Map.of(2023, Vnd.of(5), 2024, Vnd.of(50)));
    assertThat(position.years())
        .containsExactly(
            new Year(2023, Vnd.ZERO, Vnd.of(5), Vnd.of(5)),
            new Year(2024, Vnd.of(40), Vnd.of(50), Vnd.of(10)),
            new Year(2025, Vnd.of(60), Vnd.ZERO, Vnd.of(-60)));
    assertThat(position.remaining()).isEqualTo(Vnd.of(45));
    assertThat(position.standing()).isEqualTo(Standing.UNDER);
  }

  @Test
  void oneDongDecidesBetweenExhaustedAndOver() {
    assertThat(MediumTermPosition.of(Vnd.of(100), YEARS, Map.of(2024, Vnd.of(100))).standing())
        .isEqualTo(Standing.EXHAUSTED);
    MediumTermPosition over = MediumTermPosition.of(Vnd.of(100), YEARS, Map.of(2024, Vnd.of(101)));
    assertThat(over.standing()).isEqualTo(Standing.OVER);
    assertThat(over.excess()).isEqualTo(Vnd.of(1));
    assertThat(over.remaining()).isEqualTo(Vnd.of(-1));
  }

  @Test
  void theYearsMayReachTheMediumTermAndNotPassIt() {
    assertThat(YearsWithinMediumTerm.check(Vnd.of(100), YEARS)).isEmpty();
    assertThat(YearsWithinMediumTerm.check(Vnd.of(99), YEARS))
        .hasValueSatisfying(rule -> assertThat(rule.facts()).containsEntry("shortfall", 1L));
    List<YearSlice> tooLarge =
        List.of(new YearSlice(2024, Vnd.of(Vnd.MAX)), new YearSlice(2025, Vnd.of(1)));
    assertThat(YearsWithinMediumTerm.check(Vnd.of(Vnd.MAX), tooLarge)).isPresent();
  }
}
