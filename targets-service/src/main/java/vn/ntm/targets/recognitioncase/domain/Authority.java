package vn.ntm.targets.recognitioncase.domain;

/** Who can be competent to recognise. */
public enum Authority {
  PROVINCIAL_CHAIRMAN,
  PRIME_MINISTER,
  DISTRICT_CHAIRMAN
}
