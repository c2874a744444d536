package vn.ntm.targets.criteria.domain;

import java.util.regex.Pattern;

/**
 * How criteria, indicators and their parts are numbered: {@code 17}, {@code 17.8}, {@code 17.1a}.
 */
public final class IndicatorCodes {

  private static final Pattern CRITERION = Pattern.compile("[1-9]\\d?");
  private static final Pattern INDICATOR = Pattern.compile("[1-9]\\d?(\\.[1-9]\\d?)?");
  private static final Pattern PART = Pattern.compile("[1-9]\\d?(\\.[1-9]\\d?)?[a-z]");

  private IndicatorCodes() {}

  /** Whether a text is the number of a criterion. */
  public static boolean isCriterion(String code) {
    return CRITERION.matcher(code).matches();
  }

  /**
   * Whether a text is the number of an indicator; that of a criterion with one indicator is too.
   */
  public static boolean isIndicator(String code) {
    return INDICATOR.matcher(code).matches();
  }

  /** Whether a text is the number of a part. */
  public static boolean isPart(String code) {
    return PART.matcher(code).matches();
  }

  /** The criterion that an indicator or part belongs to. */
  public static String criterionOf(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? withoutLetter(code) : code.substring(0, dot);
  }

  /** The indicator that a part belongs to; an indicator itself is its own. */
  public static String indicatorOf(String code) {
    return withoutLetter(code);
  }

  private static String withoutLetter(String code) {
    return isPart(code) ? code.substring(0, code.length() - 1) : code;
  }
}
