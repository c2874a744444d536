package vn.ntm.funding.ledgerseal.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day may be sealed when it is over and no transaction that was begun in it can still be under
 * way.
 */
public final class DayIsOver {

  /** Days of business are days in Vietnam. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Commands end within a minute; the rest is for clocks that do not agree. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private DayIsOver() {}

  /** The instant at which the day ends. */
  public static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The last day that is over. */
  public static LocalDate last(Instant now) {
    return LocalDate.ofInstant(now.minus(MARGIN), ZONE).minusDays(1);
  }
}
