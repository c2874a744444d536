package vn.ntm.targets.publicholiday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import vn.ntm.targets.publicholiday.domain.WorkingDays;

/** Tells which days are worked. For other features; it knows no caller. */
@ApplicationScoped
public class PublicHolidays {

  private final PublicHolidayTables tables;

  PublicHolidays(PublicHolidayTables tables) {
    this.tables = tables;
  }

  /** The working days by everything that is known of public holidays now. */
  @Transactional
  public WorkingDays workingDays() {
    return new WorkingDays(
        tables.fixed(),
        tables.entered().stream()
            .collect(
                Collectors.toMap(
                    PublicHolidayTables.Entered::day, PublicHolidayTables.Entered::kind)));
  }
}
