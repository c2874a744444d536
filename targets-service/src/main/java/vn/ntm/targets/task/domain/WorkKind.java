package vn.ntm.targets.task.domain;

/** What a work does with its object. */
public enum WorkKind {
  BUILD,
  RENOVATE,
  /** Finish what was begun. */
  COMPLETE,
  /** Cemeteries and grounds: chỉnh trang. */
  EMBELLISH,
  /** Put up boundary marks: cắm mốc. */
  MARK_OUT,
  MAINTAIN,
  /** Measure regularly, the air at an incinerator for example: quan trắc. */
  MONITOR,
  OTHER
}
