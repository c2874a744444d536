package vn.ntm.targets.locality;

import java.time.LocalDate;

/**
 * Where a tree belongs in time, and the day of the known tree that it is compared with.
 *
 * @param side before all known trees, or after them
 * @param neighbourDay a day of the tree next to it
 */
record TreePlace(Side side, LocalDate neighbourDay) {

  /** Of the trees that are known. */
  enum Side {
    BEFORE,
    AFTER
  }

  /** A tree that is earlier history of the units of the first known tree. */
  static TreePlace before(LocalDate firstDay) {
    return new TreePlace(Side.BEFORE, firstDay);
  }

  /** A tree that changes the last known one, or the first of all. */
  static TreePlace after(LocalDate validFrom) {
    return new TreePlace(Side.AFTER, validFrom.minusDays(1));
  }
}
