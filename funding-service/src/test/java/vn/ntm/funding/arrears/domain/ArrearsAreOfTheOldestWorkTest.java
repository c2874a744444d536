package vn.ntm.funding.arrears.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Vnd;

class ArrearsAreOfTheOldestWorkTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 31);
  private static final List<Arrears.Due> WORK =
      List.of(new Arrears.Due(MARCH, Vnd.of(100)), new Arrears.Due(MAY, Vnd.of(50)));

  @Test
  void whatIsPaidInFullOwesNothing() {
    assertThat(Arrears.ofContract(WORK, Vnd.of(150))).isEqualTo(Arrears.NONE);
    assertThat(Arrears.ofContract(WORK, Vnd.of(151))).isEqualTo(Arrears.NONE);
    assertThat(Arrears.ofContract(List.of(), Vnd.ZERO)).isEqualTo(Arrears.NONE);
  }

  @Test
  void paymentsSettleTheOldestWorkFirst() {
    assertThat(Arrears.ofContract(WORK, Vnd.of(99))).isEqualTo(new Arrears(Vnd.of(51), MARCH));
    assertThat(Arrears.ofContract(WORK, Vnd.of(100))).isEqualTo(new Arrears(Vnd.of(50), MAY));
    assertThat(Arrears.ofContract(WORK, Vnd.of(149))).isEqualTo(new Arrears(Vnd.of(1), MAY));
  }

  @Test
  void whatOneContractWasPaidTooMuchIsNotAnothersMoney() {
    Arrears owing = Arrears.ofContract(WORK, Vnd.of(100));
    Arrears paidTooMuch = Arrears.ofContract(WORK, Vnd.of(1_000));
    assertThat(owing.and(paidTooMuch)).isEqualTo(new Arrears(Vnd.of(50), MAY));
    assertThat(owing.and(Arrears.ofContract(WORK, Vnd.of(0))))
        .isEqualTo(new Arrears(Vnd.of(200), MARCH));
  }
}
