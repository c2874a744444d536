package vn.ntm.targets.publicholiday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.publicholiday.domain.FixedHoliday;
import vn.ntm.targets.publicholiday.domain.HolidayKind;

/** Tells the public holidays of a year, and whether they are all known. */
@ApplicationScoped
class ReadPublicHolidays {

  private final PublicHolidayTables tables;
  private final PublicHolidays holidays;

  ReadPublicHolidays(PublicHolidayTables tables, PublicHolidays holidays) {
    this.tables = tables;
    this.holidays = holidays;
  }

  @Transactional
  YearView of(int year) {
    Stream<DayView> fixed =
        tables.fixed().stream().flatMap(holiday -> on(holiday, year)).filter(this::isNotEntered);
    Stream<DayView> entered =
        tables.entered().stream()
            .filter(day -> day.day().getYear() == year)
            .map(
                day ->
                    new DayView(
                        day.day(), day.kind(), day.name(), day.decision() + ", " + day.issuer()));
    return new YearView(
        year,
        holidays.workingDays().isWhole(year),
        Stream.concat(fixed, entered).sorted(Comparator.comparing(DayView::day)).toList());
  }

  private boolean isNotEntered(DayView fixed) {
    return tables.entered().stream().noneMatch(day -> day.day().equals(fixed.day()));
  }

  private static Stream<DayView> on(FixedHoliday holiday, int year) {
    LocalDate day = holiday.day().atYear(year);
    return holiday.isOn(day)
        ? Stream.of(new DayView(day, null, holiday.name(), holiday.legalBasis()))
        : Stream.empty();
  }

  /**
   * The public holidays of a year.
   *
   * @param whole whether all that the law leaves open are entered: five days of Tết, the day of the
   *     Hùng Kings and, since 2021, the second day of the National Day
   */
  @Schema(name = "PublicHolidaysOfYear")
  record YearView(int year, boolean whole, List<DayView> days) {

    YearView {
      days = List.copyOf(days);
    }
  }

  /**
   * A day off, or one that is worked after all.
   *
   * @param kind null when the law fixes the day for every year
   */
  @Schema(name = "PublicHoliday")
  record DayView(LocalDate day, HolidayKind kind, String name, String legalBasis) {}
}
