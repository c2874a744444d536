package vn.ntm.funding.treasury.domain;

/** The digits 0 to 9 of codes; digits of other scripts are none. */
final class Digits {

  private Digits() {}

  static boolean are(String text, int length) {
    return text.length() == length
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }
}
