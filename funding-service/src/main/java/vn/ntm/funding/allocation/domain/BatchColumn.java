package vn.ntm.funding.allocation.domain;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a batch of allocations; docs/formats/allocation-batch.md describes them. */
public enum BatchColumn {
  FROM_ACCOUNT_ID("fromAccountId", true),
  RECEIVER_KIND("receiverKind", true),
  RECEIVER_ID("receiverId", false),
  LOCALITY_CODE("localityCode", false),
  AS_OF("asOf", false),
  AMOUNT("amount", true),
  NOTE("note", false);

  private final String header;
  private final boolean required;

  BatchColumn(String header, boolean required) {
    this.header = header;
    this.required = required;
  }

  /** Its name in the header row. */
  public String header() {
    return header;
  }

  /** Whether each batch has it; another may be left out or left empty. */
  public boolean isRequired() {
    return required;
  }

  /** The column with exactly this name. */
  static Optional<BatchColumn> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }
}
