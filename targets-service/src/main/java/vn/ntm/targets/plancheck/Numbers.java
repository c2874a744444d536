package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;

/** Makes numbers of what a document holds, and finds those that stand in its words. */
final class Numbers {

  private static final String WHOLE_NUMBER = "(?<![\\d.,/])(\\d{1,6})\\s+";

  private Numbers() {}

  static PrintedNumber of(Spot spot, String member, String label, BigDecimal value) {
    return new PrintedNumber(spot.at(member), label, value);
  }

  static PrintedNumber of(Spot spot, String member, String label, Integer value) {
    return of(spot, member, label, value == null ? null : BigDecimal.valueOf(value));
  }

  /** The numbers that stand right before one of these words, such as 189 in "189 thôn". */
  static List<PrintedNumber> before(String words, Spot spot, String text) {
    if (text == null) {
      return List.of();
    }
    Pattern form =
        Pattern.compile(
            WHOLE_NUMBER + "(?:" + words + ")(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return form.matcher(text)
        .results()
        .map(found -> new PrintedNumber(spot, found.group(), number(found)))
        .toList();
  }

  private static BigDecimal number(MatchResult found) {
    return new BigDecimal(new BigDecimal(found.group(1)).toBigInteger());
  }
}
