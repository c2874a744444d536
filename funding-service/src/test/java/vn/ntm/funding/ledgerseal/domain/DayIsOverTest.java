package vn.ntm.funding.ledgerseal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayIsOverTest {

  @Test
  void aDayEndsAtMidnightInVietnam() {
    assertThat(DayIsOver.end(LocalDate.of(2024, 6, 10)))
        .isEqualTo(Instant.parse("2024-06-10T17:00:00Z"));
  }

  @Test
  void aDayIsOverWhenTheCommandsBegunInItHaveEnded() {
    assertThat(DayIsOver.last(Instant.parse("2024-06-10T17:09:59Z")))
        .isEqualTo(LocalDate.of(2024, 6, 9));
    assertThat(DayIsOver.last(Instant.parse("2024-06-10T17:10:00Z")))
        .isEqualTo(LocalDate.of(2024, 6, 10));
  }
}
