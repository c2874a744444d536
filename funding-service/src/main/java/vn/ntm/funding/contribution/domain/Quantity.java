package vn.ntm.funding.contribution.domain;

import java.math.BigInteger;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/**
 * How much of something, in thousandths of its unit: half a labour day is 500, 12.5 m² are 12,500.
 * An integer, so that no reader on the way can round it.
 *
 * @param thousandths from 1 to {@link Vnd#MAX}
 */
public record Quantity(long thousandths) {

  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
  private static final BigInteger HALF = BigInteger.valueOf(500);

  /** A quantity of something. */
  public Quantity {
    if (thousandths < 1 || thousandths > Vnd.MAX) {
      throw new IllegalArgumentException("A quantity is from 1 to 2^53-1 thousandths");
    }
  }

  /**
   * What it is worth at a price of one whole unit: the exact product, rounded once, half up, to
   * whole đồng. The database computes the same again.
   *
   * @throws NotAnAmountException when it is worth more than {@link Vnd#MAX}
   */
  public Vnd worth(Vnd unitPrice) {
    BigInteger dong =
        BigInteger.valueOf(thousandths)
            .multiply(BigInteger.valueOf(unitPrice.dong()))
            .add(HALF)
            .divide(THOUSAND);
    return Vnd.parse(dong.toString());
  }
}
