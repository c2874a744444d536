package vn.ntm.gateway.admission;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket that is full of tokens at first, gives one for each request and fills again evenly.
 * Counted in whole nanoseconds of refilling time, so nothing is lost to rounding. Not thread-safe.
 */
final class TokenBucket {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int FASTEST = 1_000_000;

  private final long nanosPerToken;
  private final long full;
  private long credit;
  private Instant lastSeen;

  /**
   * A full bucket.
   *
   * @param perSecond tokens that come back in a second, 1 to 1,000,000
   * @param burst tokens of a full bucket, at least 1
   */
  TokenBucket(int perSecond, int burst, Instant now) {
    if (perSecond < 1 || perSecond > FASTEST || burst < 1) {
      throw new IllegalArgumentException("A bucket needs 1 to 1000000 tokens a second, 1 at least");
    }
    nanosPerToken = NANOS_PER_SECOND / perSecond;
    full = Math.multiplyExact(nanosPerToken, (long) burst);
    credit = full;
    lastSeen = now;
  }

  /** Takes a token if there is one. */
  boolean take(Instant now) {
    refill(now);
    if (credit < nanosPerToken) {
      return false;
    }
    credit -= nanosPerToken;
    return true;
  }

  /** Whole seconds, at least 1, until a token will be there if nobody takes one before. */
  long secondsUntilNext() {
    long missing = Math.max(0, nanosPerToken - credit);
    return Math.max(1, (missing + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
  }

  /** A clock that was set back gives nothing, and takes nothing. */
  private void refill(Instant now) {
    Duration passed = Duration.between(lastSeen, now);
    lastSeen = now;
    if (passed.isNegative()) {
      return;
    }
    boolean fillsUp = passed.compareTo(Duration.ofNanos(full - credit)) >= 0;
    credit = fillsUp ? full : credit + passed.toNanos();
  }
}
