package vn.ntm.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.TestClock;

class RequestRateTest {

  private final TestClock clock = new TestClock();

  @Test
  void aBurstPassesAndTheNextWaits() {
    RequestRate rate = new RequestRate(2, 3, 10, clock);
    for (int request = 0; request < 3; request++) {
      assertThat(rate.secondsToWait("a")).isEmpty();
    }
    assertThat(rate.secondsToWait("a")).hasValue(1);
  }

  @Test
  void aTokenComesBackAfterItsTime() {
    RequestRate rate = new RequestRate(2, 1, 10, clock);
    assertThat(rate.secondsToWait("a")).isEmpty();
    clock.advance(Duration.ofMillis(499));
    assertThat(rate.secondsToWait("a")).isPresent();
    clock.advance(Duration.ofMillis(1));
    assertThat(rate.secondsToWait("a")).isEmpty();
    assertThat(rate.secondsToWait("a")).isPresent();
  }

  @Test
  void aLongRestGivesNoMoreThanABurst() {
    RequestRate rate = new RequestRate(200, 2, 10, clock);
    rate.secondsToWait("a");
    clock.advance(Duration.ofDays(40_000));
    assertThat(rate.secondsToWait("a")).isEmpty();
    assertThat(rate.secondsToWait("a")).isEmpty();
    assertThat(rate.secondsToWait("a")).isPresent();
  }

  @Test
  void partsOfATokenAreNotLost() {
    RequestRate rate = new RequestRate(3, 1, 10, clock);
    rate.secondsToWait("a");
    int passed = 0;
    for (int tick = 0; tick < 3_000; tick++) {
      clock.advance(Duration.ofMillis(1));
      passed += rate.secondsToWait("a").isEmpty() ? 1 : 0;
    }
    assertThat(passed).isEqualTo(8);
  }

  @Test
  void aClockThatIsSetBackGivesNothing() {
    RequestRate rate = new RequestRate(1, 1, 10, clock);
    rate.secondsToWait("a");
    clock.advance(Duration.ofHours(-1));
    assertThat(rate.secondsToWait("a")).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(rate.secondsToWait("a")).isEmpty();
  }

  @Test
  void subjectsDoNotShareABucket() {
    RequestRate rate = new RequestRate(1, 1, 10, clock);
    rate.secondsToWait("a");
    assertThat(rate.secondsToWait("a")).isPresent();
    assertThat(rate.secondsToWait("b")).isEmpty();
  }

  @Test
  void onlySoManySubjectsAreRememberedAndTheSilentOneIsForgotten() {
    RequestRate rate = new RequestRate(1, 1, 2, clock);
    rate.secondsToWait("silent");
    rate.secondsToWait("active");
    rate.secondsToWait("active");
    rate.secondsToWait("newcomer");
    assertThat(rate.remembered()).isEqualTo(2);
    assertThat(rate.secondsToWait("active")).isPresent();
    assertThat(rate.secondsToWait("silent")).isEmpty();
  }

  @Test
  void aSlowRateSaysHowLongToWait() {
    RequestRate rate = new RequestRate(1, 1, 2, clock);
    rate.secondsToWait("a");
    assertThat(rate.secondsToWait("a")).hasValue(1);
  }

  @Test
  void aRateBelowOneIsRefused() {
    assertThatThrownBy(() -> new TokenBucket(0, 1, clock.instant()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenBucket(1, 0, clock.instant()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
