package vn.ntm.targets.criteria.domain;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the table of a set. */
public enum SetColumn {
  RECORD("record"),
  CODE("code"),
  NAME("name"),
  GROUP("group"),
  KIND("kind"),
  COMPARISON("comparison"),
  UNIT("unit"),
  MEASURE("measure"),
  IF_ANY("ifAny"),
  COMPLETE("complete"),
  REVOCATION_KEY("revocationKey"),
  REQUIRED_PARTS("requiredParts"),
  REFRESH("refresh"),
  REQUIRED_SOURCE("requiredSource"),
  CHANGE_KIND("changeKind"),
  AREA("area"),
  YEAR("year"),
  VALUE("value"),
  MARK("mark"),
  SOURCE("source"),
  NOTE("note");

  private final String header;

  SetColumn(String header) {
    this.header = header;
  }

  /** As it stands in the first row. */
  public String header() {
    return header;
  }

  /** The column with this header. */
  public static Optional<SetColumn> of(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }
}
