package vn.ntm.targets.publicholiday.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final LocalDate SINCE = LocalDate.of(2013, 5, 1);

  private static final List<FixedHoliday> FIXED =
      List.of(
          new FixedHoliday(MonthDay.of(1, 1), "Tết Dương lịch", "-", SINCE, null),
          new FixedHoliday(MonthDay.of(4, 30), "Ngày Chiến thắng", "-", SINCE, null),
          new FixedHoliday(MonthDay.of(5, 1), "Ngày Quốc tế lao động", "-", SINCE, null),
          new FixedHoliday(MonthDay.of(9, 2), "Quốc khánh", "-", SINCE, null));

  @Test
  void weekendsAndTheDaysOfTheLawAreLeftOut() {
    WorkingDays days = new WorkingDays(FIXED, Map.of());
    // From Friday 26 April 2024: Monday, Tuesday is 30 April, Wednesday 1 May, Thursday.
    assertThat(days.after(day("2024-04-26"), 1)).isEqualTo(day("2024-04-29"));
    assertThat(days.after(day("2024-04-26"), 2)).isEqualTo(day("2024-05-02"));
    assertThat(days.after(day("2024-04-26"), 0)).isEqualTo(day("2024-04-26"));
  }

  @Test
  void tetAndExchangedDaysCountAsTheyWereEntered() {
    Map<LocalDate, HolidayKind> entered = new HashMap<>(holidaysOf2024());
    entered.put(day("2024-04-29"), HolidayKind.OTHER);
    entered.put(day("2024-05-04"), HolidayKind.WORKING_DAY);
    WorkingDays days = new WorkingDays(FIXED, entered);
    assertThat(days.after(day("2024-02-07"), 1)).isEqualTo(day("2024-02-15"));
    // Monday 29 April was off, Saturday 4 May was worked for it.
    assertThat(days.after(day("2024-04-26"), 2)).isEqualTo(day("2024-05-03"));
    assertThat(days.after(day("2024-04-26"), 3)).isEqualTo(day("2024-05-04"));
  }

  @Test
  void holidaysAreKnownThroughTheLastOfTheYearsThatAreWhole() {
    WorkingDays days = new WorkingDays(FIXED, holidaysOf2024());
    assertThat(days.knownThrough(day("2024-02-07"))).contains(day("2024-12-31"));
    assertThat(days.knownThrough(day("2025-01-02"))).isEmpty();
    assertThat(days.knownThrough(day("2023-12-29"))).isEmpty();
  }

  @Test
  void aYearWithoutTheSecondDayOfTheNationalDayIsNotWholeSince2021() {
    Map<LocalDate, HolidayKind> entered = new HashMap<>(holidaysOf2024());
    entered.values().remove(HolidayKind.NATIONAL_DAY);
    assertThat(new WorkingDays(FIXED, entered).isWhole(2024)).isFalse();
    Map<LocalDate, HolidayKind> of2020 = new HashMap<>();
    for (int i = 23; i <= 29; i++) {
      of2020.put(LocalDate.of(2020, 1, i), HolidayKind.TET);
    }
    of2020.put(day("2020-04-02"), HolidayKind.HUNG_KINGS);
    assertThat(new WorkingDays(FIXED, of2020).isWhole(2020)).isTrue();
  }

  @Test
  void aDayOffBeforeTheLawIsWorked() {
    assertThat(new WorkingDays(FIXED, Map.of()).isWorked(day("2013-01-01"))).isTrue();
    assertThat(new WorkingDays(FIXED, Map.of()).isWorked(day("2014-01-01"))).isFalse();
  }

  private static Map<LocalDate, HolidayKind> holidaysOf2024() {
    Map<LocalDate, HolidayKind> entered = new HashMap<>();
    for (String tet :
        List.of("2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14")) {
      entered.put(day(tet), HolidayKind.TET);
    }
    entered.put(day("2024-04-18"), HolidayKind.HUNG_KINGS);
    entered.put(day("2024-09-03"), HolidayKind.NATIONAL_DAY);
    return entered;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
