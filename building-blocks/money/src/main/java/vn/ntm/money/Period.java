package vn.ntm.money;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period: {@code 2024}, {@code 2024S1} (half-year), {@code 2024Q1}, {@code 202401}
 * (month) or {@code 2024W07} (week).
 *
 * <p>Which days it has depends on the calendar (see {@link ReportingCalendar}); weeks are ISO 8601
 * weeks, Monday to Sunday, in both. Periods of one kind and calendar follow each other without
 * overlap and without a gap.
 *
 * @param kind how long it is
 * @param year from {@value #FIRST_YEAR} to {@value #LAST_YEAR}; for a week its ISO week-based year
 * @param number which of the year, from 1; always 1 for a year
 * @param calendar how the days are cut
 */
public record Period(Kind kind, int year, int number, ReportingCalendar calendar) {

  /** The first year that has periods. */
  public static final int FIRST_YEAR = 1900;

  /** The last year that has periods. */
  public static final int LAST_YEAR = 2999;

  /** How long a period is. */
  public enum Kind {
    /** Twelve months. */
    YEAR(12, ""),
    /** Six months. */
    HALF(6, "S%d"),
    /** Three months. */
    QUARTER(3, "Q%d"),
    /** One month. */
    MONTH(1, "%02d"),
    /** Seven days from Monday. */
    WEEK(0, "W%02d");

    private final int months;
    private final String format;

    Kind(int months, String format) {
      this.months = months;
      this.format = format;
    }

    private int countIn(int year) {
      return this == WEEK ? weeksIn(year) : 12 / months;
    }
  }

  private static final Pattern TEXT =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:(?<letter>[SQ])(?<one>[0-9])|(?<w>W)?(?<two>[0-9]{2}))?");

  /**
   * The period of that kind, year and number.
   *
   * @throws NotAPeriodException if the year does not have it
   */
  public Period {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new NotAPeriodException(
          textOf(kind, year, number), "years run from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    if (number < 1 || number > kind.countIn(year)) {
      throw new NotAPeriodException(
          textOf(kind, year, number),
          "a "
              + kind.name().toLowerCase(Locale.ROOT)
              + " of "
              + year
              + " has a number from 1 to "
              + kind.countIn(year));
    }
  }

  /**
   * Reads {@code 2024}, {@code 2024S1}, {@code 2024Q1}, {@code 202401} or {@code 2024W07}.
   *
   * @throws NotAPeriodException if it is written otherwise or the year does not have it
   */
  public static Period parse(String text, ReportingCalendar calendar) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new NotAPeriodException(text, "write 2024, 2024S1, 2024Q1, 202401 or 2024W07");
    }
    Kind kind = kindOf(matcher);
    return new Period(
        kind, Integer.parseInt(matcher.group("year")), numberOf(kind, matcher), calendar);
  }

  private static Kind kindOf(Matcher matcher) {
    if (matcher.group("letter") != null) {
      return matcher.group("letter").equals("S") ? Kind.HALF : Kind.QUARTER;
    }
    if (matcher.group("two") == null) {
      return Kind.YEAR;
    }
    return matcher.group("w") == null ? Kind.MONTH : Kind.WEEK;
  }

  private static int numberOf(Kind kind, Matcher matcher) {
    return switch (kind) {
      case YEAR -> 1;
      case HALF, QUARTER -> Integer.parseInt(matcher.group("one"));
      case MONTH, WEEK -> Integer.parseInt(matcher.group("two"));
    };
  }

  /**
   * The period of that kind in which the day lies.
   *
   * @throws NotAPeriodException if the day lies outside the years that have periods
   */
  public static Period containing(LocalDate day, Kind kind, ReportingCalendar calendar) {
    if (kind == Kind.WEEK) {
      return new Period(
          kind,
          day.get(IsoFields.WEEK_BASED_YEAR),
          day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
          calendar);
    }
    YearMonth month = calendar.monthOf(day);
    int number = (month.getMonthValue() - 1) / kind.months + 1;
    return new Period(kind, month.getYear(), number, calendar);
  }

  /** The first day. */
  public LocalDate from() {
    if (kind == Kind.WEEK) {
      return mondayOf(year, number);
    }
    return calendar.firstDayOf(YearMonth.of(year, (number - 1) * kind.months + 1));
  }

  /** The last day, which still belongs to the period. */
  public LocalDate to() {
    if (kind == Kind.WEEK) {
      return from().plusDays(6);
    }
    return calendar.lastDayOf(YearMonth.of(year, number * kind.months));
  }

  /** All its days. */
  public DateRange days() {
    return new DateRange(from(), to());
  }

  /** Whether the day lies in the period. */
  public boolean contains(LocalDate day) {
    return days().contains(day);
  }

  /**
   * From the first day of the calendar's year to the last day of this period, for cumulative
   * figures. The year is the one in which the last day lies: a week across two years counts toward
   * the new one, so that two budget years are never added up.
   */
  public DateRange yearToDate() {
    YearMonth lastMonth = calendar.monthOf(to());
    return new DateRange(calendar.firstDayOf(lastMonth.withMonth(1)), to());
  }

  /**
   * The period of the same kind that begins the day after this one ends.
   *
   * @throws NotAPeriodException after the last year
   */
  public Period next() {
    return number < kind.countIn(year)
        ? new Period(kind, year, number + 1, calendar)
        : new Period(kind, year + 1, 1, calendar);
  }

  /**
   * The period of the same kind that ends the day before this one begins.
   *
   * @throws NotAPeriodException before the first year
   */
  public Period previous() {
    return number > 1
        ? new Period(kind, year, number - 1, calendar)
        : new Period(kind, year - 1, kind.countIn(year - 1), calendar);
  }

  /** As {@link #parse} reads it: {@code 2024Q1}. The calendar is not part of the text. */
  @Override
  public String toString() {
    return textOf(kind, year, number);
  }

  private static String textOf(Kind kind, int year, int number) {
    return String.format(Locale.ROOT, "%04d" + kind.format, year, number);
  }

  private static int weeksIn(int year) {
    // The 28th of December always lies in the last ISO week of its year.
    return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static LocalDate mondayOf(int year, int week) {
    // The 4th of January always lies in the first ISO week of its year.
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
  }
}
