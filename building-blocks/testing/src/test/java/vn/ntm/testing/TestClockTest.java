package vn.ntm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TestClockTest {

  private final TestClock clock = new TestClock();

  @Test
  void itStandsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(TestClock.START).isEqualTo(clock.instant());

    clock.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(TestClock.START.plusSeconds(300));

    clock.reset();
    assertThat(clock.instant()).isEqualTo(TestClock.START);
  }

  @Test
  void itsDayIsTheDayInVietnam() {
    clock.set(Instant.parse("2024-12-31T17:00:00Z"));
    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.parse("2025-01-01"));

    clock.set(LocalDate.parse("2025-07-01"));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2025-07-01T02:00:00Z"));
  }

  @Test
  void readInAnotherZoneItIsStillTheSameClock() {
    Clock universal = clock.withZone(ZoneOffset.UTC);

    clock.advance(Duration.ofDays(1));

    assertThat(universal.instant()).isEqualTo(clock.instant());
    assertThat(universal.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
