package vn.ntm.funding.treasury.domain;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a Treasury statement; docs/formats/treasury-statement.md describes them. */
public enum Column {
  VOUCHER_NUMBER("voucherNumber", true),
  VOUCHER_DATE("voucherDate", true),
  TREASURY("treasury", true),
  BUDGET_UNIT_CODE("budgetUnitCode", false),
  PROJECT_CODE("projectCode", false),
  ACCOUNT_ID("accountId", false),
  CHAPTER("chapter", true),
  CATEGORY("category", true),
  ITEM("item", true),
  SOURCE("source", true),
  PROGRAMME_CODE("programmeCode", true),
  CAPITAL_SOURCE("capitalSource", true),
  NATURE("nature", true),
  BUDGET_YEAR("budgetYear", true),
  AMOUNT("amount", true),
  CONTENT("content", true);

  private final String header;
  private final boolean required;

  Column(String header, boolean required) {
    this.header = header;
    this.required = required;
  }

  /** Its name in the header row. */
  public String header() {
    return header;
  }

  /** Whether each statement has it; another may be left out or left empty. */
  public boolean isRequired() {
    return required;
  }

  /** The column with exactly this name. */
  static Optional<Column> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }
}
