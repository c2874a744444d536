package vn.ntm.targets.plancheck.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The last day in time of what Vietnamese plans print: "Tháng 6/2024", "Quý III/2018", "giữa tháng
 * 11/2019", "trước tháng 6 năm 2020". Words it does not know have no day.
 */
final class WordsOfTime {

  /** By convention the early part of a month ends on the 10th, the middle one on the 20th. */
  private static final int EARLY = 10;

  private static final int MIDDLE = 20;
  private static final int MONTHS_OF_A_QUARTER = 3;

  private static final String PART = "(đầu |giữa |cuối )?";
  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

  private static final Pattern DAY = Pattern.compile("(?:ngày )?(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile(PART + "tháng (\\d{1,2})(?:/| năm )(\\d{4})");
  private static final Pattern QUARTER =
      Pattern.compile("quý (iv|iii|ii|i|[1-4])(?:/| năm |-)(\\d{4})");
  private static final Pattern YEARS = Pattern.compile("(?:giai đoạn )?\\d{4} ?[-–] ?(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:cuối |hết |đến )*năm (\\d{4})");

  private static final Pattern BEFORE = Pattern.compile("^trước (?:ngày )?");
  private static final Pattern BY =
      Pattern.compile("^(?:chậm nhất |hoàn thành |xong )?(?:đến |vào |trong |là )*");

  private WordsOfTime() {}

  /** Empty when the words say no day, or one that there is not. */
  static Optional<LocalDate> lastDay(String words) {
    String text = words.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    boolean before = BEFORE.matcher(text).find();
    String named =
        before ? BEFORE.matcher(text).replaceFirst("") : BY.matcher(text).replaceFirst("");
    return before
        ? span(named).map(span -> span.first().minusDays(1))
        : span(named).map(Span::last);
  }

  private record Span(LocalDate first, LocalDate last) {}

  private static Optional<Span> span(String text) {
    return when(DAY, text, WordsOfTime::day)
        .or(() -> when(MONTH, text, WordsOfTime::month))
        .or(() -> when(QUARTER, text, WordsOfTime::quarter))
        .or(() -> when(YEARS, text, found -> year(number(found, 1))))
        .or(() -> when(YEAR, text, found -> year(number(found, 1))));
  }

  private static Optional<Span> when(
      Pattern form, String text, Function<MatchResult, Optional<Span>> span) {
    var found = form.matcher(text);
    return found.matches() ? span.apply(found.toMatchResult()) : Optional.empty();
  }

  private static Optional<Span> day(MatchResult found) {
    YearMonth month = YearMonth.of(number(found, 3), 1).withMonth(within(number(found, 2), 12));
    int day = number(found, 1);
    return day < 1 || day > month.lengthOfMonth() || number(found, 2) > 12
        ? Optional.empty()
        : Optional.of(new Span(month.atDay(day), month.atDay(day)));
  }

  private static Optional<Span> month(MatchResult found) {
    int number = number(found, 2);
    if (number < 1 || number > 12) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(number(found, 3), number);
    return Optional.of(
        switch (String.valueOf(found.group(1))) {
          case "đầu " -> new Span(month.atDay(1), month.atDay(EARLY));
          case "giữa " -> new Span(month.atDay(EARLY + 1), month.atDay(MIDDLE));
          default -> new Span(month.atDay(1), month.atEndOfMonth());
        });
  }

  private static Optional<Span> quarter(MatchResult found) {
    String name = found.group(1);
    int quarter = ROMAN.containsKey(name) ? ROMAN.get(name) : Integer.parseInt(name);
    YearMonth last = YearMonth.of(number(found, 2), quarter * MONTHS_OF_A_QUARTER);
    return Optional.of(
        new Span(last.minusMonths(MONTHS_OF_A_QUARTER - 1).atDay(1), last.atEndOfMonth()));
  }

  private static Optional<Span> year(int year) {
    return Optional.of(new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  private static int within(int number, int most) {
    return Math.max(1, Math.min(number, most));
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
