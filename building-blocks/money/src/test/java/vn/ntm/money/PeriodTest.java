package vn.ntm.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.money.ReportingCalendar.CALENDAR;
import static vn.ntm.money.ReportingCalendar.ND09;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodTest {

  @Example
  void inTheCalendarAPeriodRunsFromTheFirstToTheLastDayOfItsMonths() {
    assertDays("2024", CALENDAR, "2024-01-01", "2024-12-31");
    assertDays("2024S1", CALENDAR, "2024-01-01", "2024-06-30");
    assertDays("2024S2", CALENDAR, "2024-07-01", "2024-12-31");
    assertDays("2024Q1", CALENDAR, "2024-01-01", "2024-03-31");
    assertDays("2024Q4", CALENDAR, "2024-10-01", "2024-12-31");
    assertDays("202402", CALENDAR, "2024-02-01", "2024-02-29");
    assertDays("202502", CALENDAR, "2025-02-01", "2025-02-28");
  }

  @Example
  void underDecree09APeriodIsCutOnTheFourteenth() {
    assertDays("202406", ND09, "2024-05-15", "2024-06-14");
    assertDays("202401", ND09, "2023-12-15", "2024-01-14");
    assertDays("202403", ND09, "2024-02-15", "2024-03-14");
    assertDays("2024Q1", ND09, "2023-12-15", "2024-03-14");
    assertDays("2024Q4", ND09, "2024-09-15", "2024-12-14");
    assertDays("2024S1", ND09, "2023-12-15", "2024-06-14");
    assertDays("2024S2", ND09, "2024-06-15", "2024-12-14");
    assertDays("2024", ND09, "2023-12-15", "2024-12-14");
  }

  @Example
  void weeksAreIsoWeeksInBothCalendars() {
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      assertDays("2024W07", calendar, "2024-02-12", "2024-02-18");
      assertDays("2025W01", calendar, "2024-12-30", "2025-01-05");
      assertDays("2020W53", calendar, "2020-12-28", "2021-01-03");
    }
  }

  @Example
  void aYearToDateBeginsWithTheYearOfItsCalendar() {
    assertYearToDate("2024Q3", CALENDAR, "2024-01-01", "2024-09-30");
    assertYearToDate("2024Q3", ND09, "2023-12-15", "2024-09-14");
    assertYearToDate("202401", ND09, "2023-12-15", "2024-01-14");
    assertYearToDate("2024", ND09, "2023-12-15", "2024-12-14");
    assertYearToDate("2024W07", CALENDAR, "2024-01-01", "2024-02-18");
    assertYearToDate("2024W07", ND09, "2023-12-15", "2024-02-18");
  }

  @Example
  void aWeekAcrossTwoYearsCountsTowardTheNewYear() {
    assertYearToDate("2020W53", CALENDAR, "2021-01-01", "2021-01-03");
    assertYearToDate("2024W50", ND09, "2024-12-15", "2024-12-15");
    assertYearToDate("2024W51", ND09, "2024-12-15", "2024-12-22");
  }

  @Property
  void whatIsWrittenIsReadBackTheSame(@ForAll("periods") Period period) {
    assertThat(Period.parse(period.toString(), period.calendar())).isEqualTo(period);
  }

  @Property
  void thePeriodAfterBeginsTheDayAfterThisOneEnds(@ForAll("periods") Period period) {
    assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
    assertThat(period.next().previous()).isEqualTo(period);
  }

  @Property
  void everyDayLiesInExactlyOnePeriodOfAKind(
      @ForAll("days") LocalDate day, @ForAll Period.Kind kind, @ForAll ReportingCalendar calendar) {
    Period period = Period.containing(day, kind, calendar);

    assertThat(period.contains(day)).isTrue();
    assertThat(period.previous().contains(day)).isFalse();
    assertThat(period.next().contains(day)).isFalse();
  }

  @Property
  void everyDayOfAPeriodLeadsBackToIt(@ForAll("periods") Period period) {
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      assertThat(Period.containing(day, period.kind(), period.calendar())).isEqualTo(period);
    }
  }

  @Property
  void twelveMonthsFourQuartersAndTwoHalvesFillTheYear(
      @ForAll("years") int year, @ForAll ReportingCalendar calendar) {
    Period whole = new Period(Period.Kind.YEAR, year, 1, calendar);

    assertFills(whole, Period.Kind.MONTH, 12);
    assertFills(whole, Period.Kind.QUARTER, 4);
    assertFills(whole, Period.Kind.HALF, 2);
  }

  @Property
  void theLastPeriodOfAYearToDateIsTheWholeYear(
      @ForAll("years") int year, @ForAll ReportingCalendar calendar) {
    Period whole = new Period(Period.Kind.YEAR, year, 1, calendar);
    Period december = new Period(Period.Kind.MONTH, year, 12, calendar);

    assertThat(december.yearToDate()).isEqualTo(whole.days());
  }

  @Property
  void aYearToDateEndsWithThePeriodAndStaysWithinOneYear(@ForAll("periods") Period period) {
    DateRange toDate = period.yearToDate();

    assertThat(toDate.to()).isEqualTo(period.to());
    assertThat(Period.containing(toDate.from(), Period.Kind.YEAR, period.calendar()))
        .isEqualTo(Period.containing(toDate.to(), Period.Kind.YEAR, period.calendar()));
  }

  @Property
  void aWeekHasSevenDaysFromMonday(@ForAll("periods") Period period) {
    Period week = Period.containing(period.from(), Period.Kind.WEEK, period.calendar());

    assertThat(week.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(ChronoUnit.DAYS.between(week.from(), week.to())).isEqualTo(6);
  }

  @Example
  void whatTheYearDoesNotHaveIsRefusedWithWhatItHas() {
    assertNoPeriod("2024S3", "a half of 2024 has a number from 1 to 2");
    assertNoPeriod("2024Q0", "a quarter of 2024 has a number from 1 to 4");
    assertNoPeriod("202413", "a month of 2024 has a number from 1 to 12");
    assertNoPeriod("202400", "a month of 2024 has a number from 1 to 12");
    assertNoPeriod("2024W53", "a week of 2024 has a number from 1 to 52");
    assertNoPeriod("1899", "years run from 1900 to 2999");
    assertNoPeriod("3000Q1", "years run from 1900 to 2999");
    assertThat(Period.parse("2020W53", CALENDAR)).hasToString("2020W53");
  }

  @Example
  void whatIsWrittenOtherwiseIsRefusedWithExamples() {
    List<String> texts =
        List.of(
            "",
            "24",
            "2024Q",
            "2024q1",
            "2024Q12",
            "2024W7",
            "2024-01",
            "2024M01",
            "20241",
            "2024W007",
            " 2024",
            "2024\n",
            "٢٠٢٤",
            "2024S11");
    for (String text : texts) {
      assertNoPeriod(text, "write 2024, 2024S1, 2024Q1, 202401 or 2024W07");
    }
  }

  @Example
  void aLongTextIsNotRepeatedInTheError() {
    assertThatThrownBy(() -> Period.parse("2024".repeat(10_000), CALENDAR))
        .isInstanceOf(NotAPeriodException.class)
        .extracting(thrown -> thrown.getMessage().length())
        .matches(length -> length < 120);
  }

  @Example
  void daysInARowDoNotEndBeforeTheyBegin() {
    LocalDate day = LocalDate.parse("2024-06-15");

    assertThat(new DateRange(day, day).contains(day)).isTrue();
    assertThat(new DateRange(day, day).contains(day.plusDays(1))).isFalse();
    assertThat(new DateRange(day, day).contains(day.minusDays(1))).isFalse();
    assertThatThrownBy(() -> new DateRange(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.integers().between(Period.FIRST_YEAR + 1, Period.LAST_YEAR - 1);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate first = LocalDate.of(Period.FIRST_YEAR + 2, 1, 1);
    LocalDate last = LocalDate.of(Period.LAST_YEAR - 2, 12, 31);
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Period> periods() {
    return days()
        .flatMap(
            day ->
                Arbitraries.of(Period.Kind.class)
                    .flatMap(
                        kind ->
                            Arbitraries.of(ReportingCalendar.class)
                                .map(calendar -> Period.containing(day, kind, calendar))));
  }

  private static void assertFills(Period whole, Period.Kind kind, int count) {
    Period part = new Period(kind, whole.year(), 1, whole.calendar());
    assertThat(part.from()).isEqualTo(whole.from());
    for (int passed = 1; passed < count; passed++) {
      part = part.next();
    }
    assertThat(part.number()).isEqualTo(count);
    assertThat(part.to()).isEqualTo(whole.to());
  }

  private static void assertDays(String text, ReportingCalendar calendar, String from, String to) {
    Period period = Period.parse(text, calendar);
    assertThat(period.days()).isEqualTo(range(from, to));
  }

  private static void assertYearToDate(
      String text, ReportingCalendar calendar, String from, String to) {
    assertThat(Period.parse(text, calendar).yearToDate()).isEqualTo(range(from, to));
  }

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static void assertNoPeriod(String text, String reason) {
    assertThatThrownBy(() -> Period.parse(text, CALENDAR))
        .isInstanceOf(NotAPeriodException.class)
        .hasMessageContaining(reason);
  }
}
