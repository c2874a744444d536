package vn.ntm.funding.contribution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

class QuantityTest {

  @Example
  void halfALabourDayIsHalfItsPriceRoundedHalfUp() {
    assertThat(new Quantity(500).worth(Vnd.of(216_135))).isEqualTo(Vnd.of(108_068));
    assertThat(new Quantity(12_500).worth(Vnd.of(150_000))).isEqualTo(Vnd.of(1_875_000));
  }

  @Property
  void theWorthIsTheExactProductRoundedOnce(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long thousandths,
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long price) {
    BigDecimal exact =
        BigDecimal.valueOf(thousandths, 3)
            .multiply(BigDecimal.valueOf(price))
            .setScale(0, RoundingMode.HALF_UP);
    Quantity quantity = new Quantity(thousandths);
    if (exact.compareTo(BigDecimal.valueOf(Vnd.MAX)) > 0) {
      assertThatThrownBy(() -> quantity.worth(Vnd.of(price)))
          .isInstanceOf(NotAnAmountException.class);
    } else {
      assertThat(quantity.worth(Vnd.of(price)).dong()).isEqualTo(exact.longValueExact());
    }
  }
}
