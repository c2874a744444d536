package vn.ntm.funding.following.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

class EstimateSumTest {

  @Test
  void aLineOfWhichNothingWasStatedCountsWithWhatIsPaid() {
    EstimateSum sum = new EstimateSum();
    sum.add(Vnd.of(30), Vnd.of(50));
    sum.add(Vnd.of(7), null);
    assertThat(sum.total()).isEqualTo(Vnd.of(57));
  }

  @Test
  void withoutAnyStatementThereIsNoSum() {
    EstimateSum sum = new EstimateSum();
    sum.add(Vnd.of(7), null);
    assertThat(sum.total()).isNull();
    sum.add(Vnd.ZERO, Vnd.ZERO);
    assertThat(sum.total()).isEqualTo(Vnd.of(7));
  }

  @Test
  void aSumBeyondTheBoundIsRefused() {
    EstimateSum sum = new EstimateSum();
    sum.add(Vnd.ZERO, Vnd.of(Vnd.MAX));
    sum.add(Vnd.ZERO, Vnd.of(1));
    assertThatThrownBy(sum::total).isInstanceOf(NotAnAmountException.class);
  }
}
