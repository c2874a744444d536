package vn.ntm.targets.criteria.domain;

/** Who issues a set. Where both have issued one, that of the province is applied. */
public enum Authority {
  /** The Prime Minister, for the whole country. */
  NATIONAL,
  /** The people's committee of a province, for its own places. */
  PROVINCIAL
}
