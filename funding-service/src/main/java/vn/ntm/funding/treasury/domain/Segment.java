package vn.ntm.funding.treasury.domain;

/** A segment of the budget classification (mục lục ngân sách nhà nước). */
public enum Segment {
  /** Who spends: chương. */
  CHAPTER(3),
  /** In which field: loại - khoản. */
  CATEGORY(3),
  /** For what: mục, tiểu mục. */
  ITEM(4),
  /** Of which budget money: mã nguồn. */
  SOURCE(2),
  /** For which target programme: mã chương trình mục tiêu, dự án. */
  PROGRAMME(5);

  private final int digits;

  Segment(int digits) {
    this.digits = digits;
  }

  /** How many digits its codes have. */
  public int digits() {
    return digits;
  }

  /** Whether this could be one of its codes. */
  public boolean hasTheFormOf(String code) {
    return Digits.are(code, digits);
  }
}
