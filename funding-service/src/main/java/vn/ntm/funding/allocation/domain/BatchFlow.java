package vn.ntm.funding.allocation.domain;

import vn.ntm.money.Vnd;

/**
 * What a batch does to one account that gives.
 *
 * @param lines how many lines it gives to
 * @param given what the batch takes out of it
 * @param taken what other lines of the batch bring into it
 */
public record BatchFlow(int lines, Vnd given, Vnd taken) {

  /** What there is for its lines. */
  public Vnd atHand(Vnd available) {
    return available.plus(taken);
  }

  /** What is left after the batch; negative when it is too much. */
  public Vnd after(Vnd available) {
    return atHand(available).minus(given);
  }
}
