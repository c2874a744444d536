package vn.ntm.targets.plan.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reports that a plan's duties make somebody owe in a year, each with its period. A duty that
 * names a single day makes one; a duty without regular times makes none.
 *
 * <p>A half-year ends with a quarter and a month, so whoever owes several may hand in one report
 * for all periods that end on the same day; the longest period names it.
 */
public final class Obligations {

  private Obligations() {}

  /** Every report that is owed for the year, by reporter and end of period. */
  public static List<Obligation> of(PlanDocument plan, int year) {
    return plan.reportDuties().stream().flatMap(duty -> of(duty, year)).toList();
  }

  /** The same with the reports of one reporter that end on one day put together. */
  public static List<Obligation> merged(PlanDocument plan, int year) {
    Map<String, Obligation> longest = new LinkedHashMap<>();
    for (Obligation one : of(plan, year)) {
      longest.merge(
          one.reporter() + "|" + one.to() + "|" + one.periodTo() + "|" + one.number(),
          one,
          (known, other) -> known.periodFrom().isAfter(other.periodFrom()) ? other : known);
    }
    return new ArrayList<>(longest.values());
  }

  /** Every report that one duty makes owed for the year. */
  static Stream<Obligation> of(PlanDocument.ReportDuty duty, int year) {
    if (duty.due() != null && duty.due().date() != null) {
      LocalDate due = duty.due().date();
      return due.getYear() == year
          ? numbered(duty, periodOf(duty.frequency(), due), due)
          : Stream.empty();
    }
    return periods(duty.frequency(), year).flatMap(p -> numbered(duty, p, null));
  }

  private static Stream<Obligation> numbered(
      PlanDocument.ReportDuty duty, Span period, LocalDate due) {
    return IntStream.rangeClosed(1, duty.count())
        .mapToObj(
            number ->
                new Obligation(
                    duty.section(),
                    duty.reporter(),
                    duty.reporterKind(),
                    duty.to(),
                    duty.title() == null ? duty.subject() : duty.title(),
                    duty.frequency(),
                    number,
                    period.from(),
                    period.to(),
                    due));
  }

  private static Span periodOf(PlanDocument.Frequency frequency, LocalDate due) {
    YearMonth month = YearMonth.from(due);
    int months =
        switch (frequency) {
          case HALF_YEARLY -> 6;
          case QUARTERLY -> 3;
          case YEARLY -> 12;
          default -> 1;
        };
    return new Span(month.minusMonths(months - 1L).atDay(1), month.atEndOfMonth());
  }

  private static Stream<Span> periods(PlanDocument.Frequency frequency, int year) {
    return switch (frequency) {
      case MONTHLY -> months(year, 1);
      case QUARTERLY -> months(year, 3);
      // The second half-year is the report of the year.
      case HALF_YEARLY -> months(year, 6).limit(1);
      case YEARLY -> months(year, 12);
      case WEEKLY -> weeks(year);
      case CONTINUOUS, AD_HOC, REPORTING_REGIME, UNSPECIFIED -> Stream.empty();
    };
  }

  private static Stream<Span> months(int year, int length) {
    return IntStream.rangeClosed(1, 12 / length)
        .mapToObj(
            i ->
                new Span(
                    LocalDate.of(year, (i - 1) * length + 1, 1),
                    YearMonth.of(year, i * length).atEndOfMonth()));
  }

  /** Weeks from Monday to Sunday that end in the year. */
  private static Stream<Span> weeks(int year) {
    LocalDate sunday =
        LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return Stream.iterate(sunday, day -> day.getYear() == year, day -> day.plusWeeks(1))
        .map(day -> new Span(day.minusDays(6), day));
  }

  private record Span(LocalDate from, LocalDate to) {}

  /**
   * A report that is owed.
   *
   * @param number counts the reports that are owed for the same period
   * @param due null where the plan leaves the day to the rules on reports
   */
  public record Obligation(
      String section,
      String reporter,
      PlanDocument.ReporterKind reporterKind,
      List<String> to,
      String title,
      PlanDocument.Frequency frequency,
      int number,
      LocalDate periodFrom,
      LocalDate periodTo,
      LocalDate due) {}
}
