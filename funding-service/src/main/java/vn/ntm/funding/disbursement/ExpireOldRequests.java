package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ntm.web.caller.Roots;

/** Ends the requests that were not paid in time, each in a transaction of its own. */
@ApplicationScoped
class ExpireOldRequests {

  private static final Logger LOG = Logger.getLogger(ExpireOldRequests.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int REQUESTS_AT_ONCE = 200;

  private final ExpiredRequests requests;
  private final ExpireDisbursement expire;
  private final Clock clock;

  ExpireOldRequests(ExpiredRequests requests, ExpireDisbursement expire, Clock clock) {
    this.requests = requests;
    this.expire = expire;
    this.clock = clock;
  }

  /**
   * Does one pass.
   *
   * @param roots only requests of accounts under these
   */
  ExpiryPass handle(Roots roots) {
    LocalDate today = LocalDate.now(clock);
    long expired = 0;
    long failed = 0;
    UUID after = BEFORE_ALL;
    List<UUID> slice = requests.after(after, roots, today, REQUESTS_AT_ONCE);
    while (!slice.isEmpty() && !Thread.currentThread().isInterrupted()) {
      for (UUID id : slice) {
        try {
          expired += expire.handle(id) ? 1 : 0;
        } catch (RuntimeException e) {
          // One request that cannot be ended must not keep the others.
          LOG.warnf(e, "The request %s could not be ended", id);
          failed++;
        }
      }
      after = slice.get(slice.size() - 1);
      slice = requests.after(after, roots, today, REQUESTS_AT_ONCE);
    }
    return new ExpiryPass(expired, failed);
  }
}
