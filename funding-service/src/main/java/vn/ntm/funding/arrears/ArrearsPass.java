package vn.ntm.funding.arrears;

/**
 * What a pass over the projects did.
 *
 * @param reconsidered how often a project was looked at
 * @param changed how many projects owe something else than was told last
 */
record ArrearsPass(long reconsidered, long changed) {

  ArrearsPass and(ArrearsPass other) {
    return new ArrearsPass(reconsidered + other.reconsidered, changed + other.changed);
  }
}
