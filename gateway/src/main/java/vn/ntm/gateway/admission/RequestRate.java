package vn.ntm.gateway.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import vn.ntm.gateway.GatewayConfig;

/** Keeps one subject from taking the platform away from the others. */
@ApplicationScoped
public class RequestRate {

  private static final float LOAD_FACTOR = 0.75f;

  private final int perSecond;
  private final int burst;
  private final Clock clock;
  private final Map<String, TokenBucket> buckets;

  @Inject
  RequestRate(GatewayConfig config, Clock clock) {
    this(config.rate().perSecond(), config.rate().burst(), config.rate().subjects(), clock);
  }

  RequestRate(int perSecond, int burst, int subjects, Clock clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
    this.buckets =
        new LinkedHashMap<>(16, LOAD_FACTOR, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > subjects;
          }
        };
  }

  /**
   * Counts a request.
   *
   * @return empty when the subject may pass, else the seconds after which to try again
   */
  public synchronized OptionalLong secondsToWait(String subject) {
    TokenBucket bucket =
        buckets.computeIfAbsent(
            subject, newcomer -> new TokenBucket(perSecond, burst, clock.instant()));
    return bucket.take(clock.instant())
        ? OptionalLong.empty()
        : OptionalLong.of(bucket.secondsUntilNext());
  }

  synchronized int remembered() {
    return buckets.size();
  }
}
