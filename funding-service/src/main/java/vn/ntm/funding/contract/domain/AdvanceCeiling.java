package vn.ntm.funding.contract.domain;

import java.math.BigInteger;

/**
 * The part of a contract's value that may be advanced (INV-05), rule data of a period.
 *
 * @param numerator positive, at most the denominator
 * @param legalBasis the document of the rule
 */
public record AdvanceCeiling(int numerator, int denominator, String legalBasis) {

  /** The ceiling in đồng, rounded down: a part of a đồng may not be advanced. */
  public long of(long value) {
    return BigInteger.valueOf(value)
        .multiply(BigInteger.valueOf(numerator))
        .divide(BigInteger.valueOf(denominator))
        .longValueExact();
  }
}
