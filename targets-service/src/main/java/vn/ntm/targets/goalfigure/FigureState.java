package vn.ntm.targets.goalfigure;

/** The way of a figure; it is decided once. */
enum FigureState {
  ENTERED,
  /** It counts. */
  APPROVED,
  /** Sent back with reasons; a correction is another figure. */
  RETURNED
}
