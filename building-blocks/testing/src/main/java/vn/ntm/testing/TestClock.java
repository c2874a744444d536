package vn.ntm.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock in Vietnam's time that stands still until a test moves it.
 *
 * <p>As a bean it takes the place of every other {@link Clock} in a service's tests; inject {@code
 * TestClock} into a test to move it. Without beans: {@code new TestClock()}.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

  /** Vietnam's time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Where it begins: Monday 17 June 2024, nine in the morning in Vietnam. */
  public static final Instant START = Instant.parse("2024-06-17T02:00:00Z");

  private final AtomicReference<Instant> instant;
  private final ZoneId zone;

  /** A clock that shows {@link #START}. */
  public TestClock() {
    this(new AtomicReference<>(START), ZONE);
  }

  private TestClock(AtomicReference<Instant> instant, ZoneId zone) {
    this.instant = instant;
    this.zone = zone;
  }

  /** Shows this instant from now on. */
  public void set(Instant moment) {
    instant.set(moment);
  }

  /** Shows nine in the morning of that day in Vietnam. */
  public void set(LocalDate day) {
    set(day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant());
  }

  /** Moves on; a negative duration moves back. */
  public void advance(Duration duration) {
    instant.updateAndGet(moment -> moment.plus(duration));
  }

  /** Back to {@link #START}. */
  public void reset() {
    set(START);
  }

  @Override
  public Instant instant() {
    return instant.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock, moved together with this one, read in another zone. */
  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(instant, other);
  }
}
