package vn.ntm.funding.allocation.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/** Reads the rows of a batch; every value that breaks a rule becomes a problem of its own. */
public final class BatchRowReading {

  private static final int MAX_NOTE = 500;
  private static final int MAX_SHOWN = 60;
  private static final int FIRST_YEAR = 1990;

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LOCALITY_CODE = Pattern.compile("\\d{2,5}");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final long row;
  private final Map<BatchColumn, String> values;
  private final RowProblems problems;

  private BatchRowReading(long row, Map<BatchColumn, String> values, RowProblems problems) {
    this.row = row;
    this.values = values;
    this.problems = problems;
  }

  /**
   * Reads one row.
   *
   * @param row its place in the file
   * @param values by column; a column that is not there is empty
   * @return empty when the row breaks a rule; every reason is among the problems
   */
  public static Optional<BatchRow> read(
      long row, Map<BatchColumn, String> values, RowProblems problems) {
    int before = problems.count();
    BatchRow read = new BatchRowReading(row, values, problems).read();
    return problems.count() == before ? Optional.of(read) : Optional.empty();
  }

  private BatchRow read() {
    HolderKind kind = receiverKind();
    BatchRow read =
        new BatchRow(
            row,
            id(BatchColumn.FROM_ACCOUNT_ID),
            kind,
            id(BatchColumn.RECEIVER_ID),
            localityCode(),
            asOf(),
            amount(),
            note());
    requireOneReceiver(kind);
    return read;
  }

  /** A project has no code here; a day is only needed to know what a code meant. */
  private void requireOneReceiver(HolderKind kind) {
    boolean byId = value(BatchColumn.RECEIVER_ID) != null;
    boolean byCode = value(BatchColumn.LOCALITY_CODE) != null;
    if (byId == byCode) {
      refuse(BatchColumn.RECEIVER_ID, "ROW-RECEIVER-NOT-ONE");
    } else if (byCode && kind == HolderKind.PROJECT) {
      refuse(BatchColumn.LOCALITY_CODE, "ROW-RECEIVER-NOT-ONE");
    } else if (!byCode && value(BatchColumn.AS_OF) != null) {
      refuse(BatchColumn.AS_OF, "ROW-DAY-WITHOUT-CODE");
    }
  }

  private HolderKind receiverKind() {
    String text = required(BatchColumn.RECEIVER_KIND);
    Optional<HolderKind> kind =
        Arrays.stream(HolderKind.values()).filter(known -> known.name().equals(text)).findFirst();
    if (text != null && kind.isEmpty()) {
      refuse(BatchColumn.RECEIVER_KIND, "ROW-KIND-UNKNOWN", shown(text));
    }
    return kind.orElse(null);
  }

  private UUID id(BatchColumn column) {
    String text = column.isRequired() ? required(column) : value(column);
    if (text == null) {
      return null;
    }
    if (!ID.matcher(text).matches()) {
      refuse(column, "ROW-ID-FORM", shown(text));
      return null;
    }
    return UUID.fromString(text);
  }

  private String localityCode() {
    String text = value(BatchColumn.LOCALITY_CODE);
    if (text != null && !LOCALITY_CODE.matcher(text).matches()) {
      refuse(BatchColumn.LOCALITY_CODE, "ROW-CODE-FORM", shown(text));
    }
    return text;
  }

  private LocalDate asOf() {
    String text = value(BatchColumn.AS_OF);
    if (text == null) {
      return null;
    }
    LocalDate day = day(text);
    if (day == null || day.getYear() < FIRST_YEAR) {
      refuse(BatchColumn.AS_OF, "ROW-DATE-FORM", shown(text));
    }
    return day;
  }

  private Vnd amount() {
    String text = required(BatchColumn.AMOUNT);
    if (text == null) {
      return null;
    }
    try {
      Vnd amount = Vnd.parse(text);
      if (!amount.isPositive()) {
        refuse(BatchColumn.AMOUNT, "ROW-AMOUNT-NOT-POSITIVE", shown(text));
      }
      return amount;
    } catch (NotAnAmountException e) {
      boolean tooLarge = e.reason() == NotAnAmountException.Reason.TOO_LARGE;
      refuse(
          BatchColumn.AMOUNT, tooLarge ? "ROW-AMOUNT-TOO-LARGE" : "ROW-AMOUNT-FORM", shown(text));
      return null;
    }
  }

  private String note() {
    String text = value(BatchColumn.NOTE);
    if (text == null) {
      return null;
    }
    if (text.length() > MAX_NOTE) {
      refuse(BatchColumn.NOTE, "ROW-VALUE-TOO-LONG", Integer.toString(MAX_NOTE));
    } else if (!isClean(text)) {
      refuse(BatchColumn.NOTE, "ROW-TEXT-NOT-CLEAN");
    } else if ("=+-@".indexOf(text.charAt(0)) >= 0) {
      // A spreadsheet that opens an export would run it.
      refuse(BatchColumn.NOTE, "ROW-FORMULA");
    }
    return text;
  }

  private String required(BatchColumn column) {
    String text = value(column);
    if (text == null) {
      refuse(column, "ROW-VALUE-MISSING");
    }
    return text;
  }

  private String value(BatchColumn column) {
    String text = values.getOrDefault(column, "");
    return text.isEmpty() ? null : text;
  }

  private void refuse(BatchColumn column, String code, Object... arguments) {
    problems.add(row, column.header(), code, arguments);
  }

  private static LocalDate day(String text) {
    if (!ISO_DAY.matcher(text).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isClean(String text) {
    return text.equals(text.strip())
        && text.chars().noneMatch(Character::isISOControl)
        && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  /** What a file holds may be anything; a message shows a short, printable text. */
  static String shown(String text) {
    return text.substring(0, Math.min(text.length(), MAX_SHOWN)).replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
