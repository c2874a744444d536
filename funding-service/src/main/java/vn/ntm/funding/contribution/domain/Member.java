package vn.ntm.funding.contribution.domain;

/** What a record may say, depending on its form. */
public enum Member {
  AMOUNT("amount"),
  ITEM("item"),
  QUANTITY("quantityThousandths"),
  BANK("bank"),
  ORIGIN("origin");

  private final String field;

  Member(String field) {
    this.field = field;
  }

  /** Its name in a request. */
  public String field() {
    return field;
  }
}
