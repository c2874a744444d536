package vn.ntm.targets.plancheck.domain;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of criteria and indicators: {@code 13} is a criterion, {@code 13.1} an indicator of it.
 * Plans write both into one list.
 */
final class CriterionCode {

  private static final Pattern FORM = Pattern.compile("[A-Z]?(\\d{1,3})(\\.\\d{1,3}){0,2}");

  private CriterionCode() {}

  /** The number of the criterion; empty when the text is no such code. */
  static OptionalInt criterion(String code) {
    Matcher form = FORM.matcher(code);
    return form.matches() ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
  }

  /** The criterion that the code is of, as it is written. */
  static String criterionOf(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  /** Whether one code is the other, or an indicator of it. */
  static boolean covers(String wider, String code) {
    return code.equals(wider) || code.startsWith(wider + ".");
  }
}
