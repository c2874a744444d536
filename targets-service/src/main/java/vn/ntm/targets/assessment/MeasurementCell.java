package vn.ntm.targets.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.files.table.TableCell;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/** Reads a value out of a cell of a table of measurements. */
final class MeasurementCell {

  private static final Pattern SHARE =
      Pattern.compile("(\\d{1,16}(?:\\.\\d{1,6})?)\\s*/\\s*(\\d{1,16}(?:\\.\\d{1,6})?)");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,17}(\\.\\d{1,17})?(E[+-]?\\d{1,2})?");
  private static final Set<String> YES = Set.of("đ", "đạt");
  private static final Set<String> NO = Set.of("k", "chưa đạt", "không đạt");
  private static final String NOTHING_THERE = "-";
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 16;

  private MeasurementCell() {}

  /** Whether nothing was measured. */
  static boolean isEmpty(TableCell cell) {
    return cell.text().isBlank();
  }

  /** The value, empty when the cell holds none of the forms. */
  static Optional<MeasuredValue> read(TableCell cell) {
    return switch (cell.kind()) {
      case NUMBER -> number(cell.text().strip());
      case TEXT -> text(cell.text().strip());
      case FORMULA, OTHER -> Optional.empty();
    };
  }

  private static Optional<MeasuredValue> text(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals(NOTHING_THERE)) {
      return Optional.of(new MeasuredValue.NothingThere());
    }
    if (YES.contains(lower) || NO.contains(lower)) {
      return Optional.of(new MeasuredValue.Answer(YES.contains(lower)));
    }
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      return Optional.of(
          new MeasuredValue.Share(new BigDecimal(share.group(1)), new BigDecimal(share.group(2))));
    }
    return number(text);
  }

  /** A workbook may write a number with an exponent; it must still be exact in our decimals. */
  private static Optional<MeasuredValue> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    boolean kept =
        plain.scale() <= MOST_DECIMALS && plain.precision() - plain.scale() <= MOST_DIGITS;
    return kept ? Optional.of(new MeasuredValue.Amount(plain)) : Optional.empty();
  }
}
