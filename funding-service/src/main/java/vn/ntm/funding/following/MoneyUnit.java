package vn.ntm.funding.following;

import java.math.BigDecimal;
import vn.ntm.money.Vnd;

/** In what amounts are written in a file; either is exact. */
enum MoneyUnit {
  /** Whole đồng. */
  DONG("đồng") {
    @Override
    BigDecimal of(Vnd amount) {
      return BigDecimal.valueOf(amount.dong());
    }
  },
  /** Million đồng with up to six decimals. */
  MILLION("triệu đồng") {
    @Override
    BigDecimal of(Vnd amount) {
      return amount.toMillion();
    }
  };

  private final String vietnamese;

  MoneyUnit(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  abstract BigDecimal of(Vnd amount);

  String vietnamese() {
    return vietnamese;
  }
}
