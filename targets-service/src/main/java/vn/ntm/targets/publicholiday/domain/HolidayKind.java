package vn.ntm.targets.publicholiday.domain;

/** What is entered of a day. The days that the law fixes are not entered. */
public enum HolidayKind {
  /** Tết Âm lịch: five days (Labour Code 2019 art. 112). */
  TET,
  /** Giỗ Tổ Hùng Vương: the 10th of the third lunar month. */
  HUNG_KINGS,
  /** The day beside 2 September that belongs to the National Day since 2021. */
  NATIONAL_DAY,
  /** Off for another reason, such as a day that makes up for a holiday on a weekend. */
  OTHER,
  /** Worked after all: a Saturday that was exchanged, or a day that was entered wrongly. */
  WORKING_DAY
}
