package vn.ntm.targets.recognitioncase.domain;

import java.math.BigDecimal;
import vn.ntm.targets.criteria.domain.Comparison;
import vn.ntm.targets.criteria.domain.SetCondition;

/**
 * What a share has to be, by rule data or by a condition of a set.
 *
 * @param percent exact; two levels of the same number are equal
 */
record Level(Comparison comparison, BigDecimal percent) {

  Level {
    percent = percent.stripTrailingZeros();
  }

  static Level atLeast(int basisPoints) {
    return new Level(Comparison.AT_LEAST, Share.percentOf(basisPoints));
  }

  static Level of(SetCondition condition) {
    return new Level(condition.comparison(), condition.value());
  }

  /** Decided on the two counts themselves, so that nothing is rounded up to the level. */
  boolean holds(Share share) {
    return comparison.holdsForShare(
        BigDecimal.valueOf(share.part()), BigDecimal.valueOf(share.whole()), percent);
  }

  /** As messages tell it: 90.00, and with its sign when it is not a least one. */
  String text() {
    String number = percent.setScale(Math.max(2, percent.scale())).toPlainString();
    return comparison == Comparison.AT_LEAST ? number : comparison.symbol() + " " + number;
  }
}
