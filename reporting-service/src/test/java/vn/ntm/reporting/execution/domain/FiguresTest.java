package vn.ntm.reporting.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Vnd;

class FiguresTest {

  private static Figures of(long plan, long disbursed) {
    return new Figures(Vnd.of(plan), Vnd.ZERO, Vnd.ZERO, Vnd.of(disbursed), Vnd.ZERO);
  }

  @Test
  void aRateIsRoundedHalfUpOnce() {
    assertThat(of(119, 33).rate()).contains(new BigDecimal("27.73"));
    assertThat(of(8_000, 1).rate()).contains(new BigDecimal("0.01"));
    assertThat(of(20_000, 1).rate()).contains(new BigDecimal("0.01"));
    assertThat(of(20_001, 1).rate()).contains(new BigDecimal("0.00"));
  }

  @Test
  void aRateIsExactForTheLargestAmounts() {
    assertThat(of(Vnd.MAX, Vnd.MAX).rate()).contains(new BigDecimal("100.00"));
  }

  @Test
  void withoutAPlanThereIsNoRateEvenIfSomethingWasPaid() {
    assertThat(of(0, 0).rate()).isEmpty();
    assertThat(of(0, 5).rate()).isEmpty();
  }

  @Test
  void whatRemainsIsThePlanLessWhatWasDisbursed() {
    assertThat(of(100, 30).remaining()).isEqualTo(Vnd.of(70));
  }
}
