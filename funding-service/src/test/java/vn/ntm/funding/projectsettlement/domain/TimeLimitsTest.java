package vn.ntm.funding.projectsettlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Vnd;

class TimeLimitsTest {

  @Test
  void theLimitsOfGroupBAreSixMonthsTwoAndAHalfMonthsAndTenDays() {
    TimeLimits groupB = new TimeLimits(6, 2, 15, 10, "NĐ 193/2026/NĐ-CP, Điều 21");
    assertThat(groupB.fileDueOn(LocalDate.of(2026, 8, 31))).isEqualTo("2027-02-28");
    assertThat(groupB.verificationDueOn(LocalDate.of(2027, 2, 1))).isEqualTo("2027-04-16");
    assertThat(groupB.approvalDueOn(LocalDate.of(2027, 4, 25))).isEqualTo("2027-05-05");
  }

  @Test
  void anAdvanceOrARequestThatIsOpenKeepsAProjectFromBeingSettled() {
    Vnd paid = Vnd.of(100);
    assertThat(NothingIsOpen.check(new ProjectFigures(paid, Vnd.ZERO, Vnd.ZERO, 0))).isEmpty();
    assertThat(NothingIsOpen.check(new ProjectFigures(paid, Vnd.of(1), Vnd.of(1), 1))).hasSize(2);
    assertThat(NothingIsOpen.check(new ProjectFigures(paid, Vnd.ZERO, Vnd.ZERO, 1))).hasSize(1);
  }

  @Test
  void theSettledValueIsWhatWasPaid() {
    assertThat(SettledIsWhatWasPaid.check(Vnd.of(100), Vnd.of(100))).isEmpty();
    assertThat(SettledIsWhatWasPaid.check(Vnd.of(101), Vnd.of(100))).isPresent();
    assertThat(SettledIsWhatWasPaid.check(Vnd.of(99), Vnd.of(100))).isPresent();
  }

  @Test
  void nobodySignsTwice() {
    assertThat(SignersDiffer.check("a", Set.of("b", "c"))).isEmpty();
    assertThat(SignersDiffer.check("b", Set.of("b", "c"))).isPresent();
  }
}
