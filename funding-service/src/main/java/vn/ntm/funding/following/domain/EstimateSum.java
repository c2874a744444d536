package vn.ntm.funding.following.domain;

import vn.ntm.money.Vnd;

/**
 * Adds up what units expect to have paid by the end of a period. Of a line about which nobody
 * stated anything what is paid already counts, so that the sum is never less than it should be for
 * silence alone; without any statement there is no sum.
 */
public final class EstimateSum {

  private long sum;
  private boolean stated;

  /**
   * Counts a line.
   *
   * @param paid what entries say
   * @param estimate what was stated; null when nothing was
   */
  public void add(Vnd paid, Vnd estimate) {
    sum = Math.addExact(sum, (estimate == null ? paid : estimate).dong());
    stated |= estimate != null;
  }

  /**
   * The sum; null when nothing was stated.
   *
   * @throws vn.ntm.money.NotAnAmountException when it is more than {@link Vnd#MAX}
   */
  public Vnd total() {
    return stated ? Vnd.of(sum) : null;
  }
}
