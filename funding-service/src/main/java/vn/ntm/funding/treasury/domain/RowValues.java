package vn.ntm.funding.treasury.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.treasury.domain.StatementCell.Kind;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/**
 * The values of one row. A value that breaks a rule is null (a year 0), and the rule is among the
 * problems: the row is then thrown away, but its other values are still looked at.
 */
final class RowValues {

  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2100;
  private static final int MAX_SHOWN = 60;
  private static final int MAX_PLAIN_DIGITS = 30;
  private static final StatementCell EMPTY = StatementCell.ofText("");

  /** A spreadsheet keeps 15 digits of a number; what a longer one was is not known any more. */
  private static final BigDecimal FIRST_WITHOUT_ALL_DIGITS = BigDecimal.TEN.pow(15);

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final long row;
  private final Map<Column, StatementCell> cells;
  private final RowProblems problems;

  RowValues(long row, Map<Column, StatementCell> cells, RowProblems problems) {
    this.row = row;
    this.cells = cells;
    this.problems = problems;
  }

  /** Clean text of at most so many letters. */
  String text(Column column, int maxLength) {
    String text = plain(column);
    if (text == null) {
      return null;
    }
    if (text.length() > maxLength) {
      return refuse(column, RowRule.ROW_VALUE_TOO_LONG, Integer.toString(maxLength));
    }
    if (!isClean(text)) {
      return refuse(column, RowRule.ROW_TEXT_NOT_CLEAN);
    }
    // A spreadsheet that opens an export would run it.
    if ("=+-@".indexOf(text.charAt(0)) >= 0) {
      return refuse(column, RowRule.ROW_FORMULA);
    }
    return text;
  }

  /** A code of exactly so many digits, with its leading zeros. */
  String code(Column column, int digits) {
    String text = plain(column);
    return text == null || Digits.are(text, digits)
        ? text
        : refuse(column, RowRule.ROW_CODE_FORM, shown(text), Integer.toString(digits));
  }

  /** A day written 2024-03-15 that has come. */
  LocalDate date(LocalDate today) {
    String text = plain(Column.VOUCHER_DATE);
    if (text == null) {
      return null;
    }
    LocalDate day = day(text);
    if (day == null || day.getYear() < FIRST_YEAR) {
      refuse(Column.VOUCHER_DATE, RowRule.ROW_DATE_FORM, shown(text));
    } else if (day.isAfter(today)) {
      refuse(Column.VOUCHER_DATE, RowRule.ROW_DATE_IN_FUTURE, shown(text));
    }
    return day;
  }

  UUID id(Column column) {
    String text = plain(column);
    if (text != null && !ID.matcher(text).matches()) {
      refuse(column, RowRule.ROW_ACCOUNT_FORM, shown(text));
      return null;
    }
    return text == null ? null : UUID.fromString(text);
  }

  Nature nature() {
    String text = plain(Column.NATURE);
    for (Nature nature : Nature.values()) {
      if (nature.name().equals(text)) {
        return nature;
      }
    }
    if (text != null) {
      refuse(Column.NATURE, RowRule.ROW_NATURE_UNKNOWN, shown(text));
    }
    return null;
  }

  /** A year, 0 when it is none. */
  int year() {
    String text = plainOrNumber(Column.BUDGET_YEAR);
    if (text == null) {
      return 0;
    }
    int year = Digits.are(text, 4) ? Integer.parseInt(text) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      refuse(Column.BUDGET_YEAR, RowRule.ROW_YEAR_FORM, shown(text));
      return 0;
    }
    return year;
  }

  /** Whole đồng from 1. */
  Vnd amount() {
    StatementCell cell = cells.getOrDefault(Column.AMOUNT, EMPTY);
    String text = plainOrNumber(Column.AMOUNT);
    if (text == null) {
      return null;
    }
    try {
      Vnd amount = Vnd.parse(text);
      if (!amount.isPositive()) {
        refuse(Column.AMOUNT, RowRule.ROW_AMOUNT_NOT_POSITIVE, shown(text));
        return null;
      }
      if (cell.kind() == Kind.NUMBER && losesDigits(amount)) {
        refuse(Column.AMOUNT, RowRule.ROW_AMOUNT_DIGITS_LOST, shown(text));
        return null;
      }
      return amount;
    } catch (NotAnAmountException e) {
      refuse(
          Column.AMOUNT,
          e.reason() == NotAnAmountException.Reason.TOO_LARGE
              ? RowRule.ROW_AMOUNT_TOO_LARGE
              : RowRule.ROW_AMOUNT_FORM,
          shown(text));
      return null;
    }
  }

  /** Adds a problem of this row; answers null for the value. */
  String refuse(Column column, RowRule rule, String... arguments) {
    problems.add(row, column.header(), rule, arguments);
    return null;
  }

  private static boolean losesDigits(Vnd amount) {
    return BigDecimal.valueOf(amount.dong()).compareTo(FIRST_WITHOUT_ALL_DIGITS) >= 0;
  }

  private String plain(Column column) {
    StatementCell cell = cells.getOrDefault(column, EMPTY);
    return switch (cell.kind()) {
      case TEXT -> present(column, cell);
      case FORMULA -> refuse(column, RowRule.ROW_FORMULA);
      case NUMBER, OTHER -> refuse(column, RowRule.ROW_CELL_NOT_TEXT, shown(cell.text()));
    };
  }

  private String plainOrNumber(Column column) {
    StatementCell cell = cells.getOrDefault(column, EMPTY);
    return cell.kind() == Kind.NUMBER ? digits(cell.text()) : plain(column);
  }

  private String present(Column column, StatementCell cell) {
    if (!cell.isEmpty()) {
      return cell.text();
    }
    return column.isRequired() ? refuse(column, RowRule.ROW_VALUE_MISSING) : null;
  }

  /** A spreadsheet may write 120000000 as 1.2E8; it is the same whole number. */
  private static String digits(String number) {
    try {
      BigDecimal value = new BigDecimal(number).stripTrailingZeros();
      // 1E+999999999 must not be written out to be refused.
      return Math.abs((long) value.scale()) > MAX_PLAIN_DIGITS ? number : value.toPlainString();
    } catch (NumberFormatException e) {
      return number;
    }
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
        && !text.isBlank()
        && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  /** What a file holds may be anything; a message shows a short, printable text. */
  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), MAX_SHOWN)).replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
