package vn.ntm.web.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds commands for stalls named {@code slow} until a test lets them go on. */
@ApplicationScoped
class Gate {

  private final AtomicBoolean refusing = new AtomicBoolean();
  private volatile CountDownLatch latch = new CountDownLatch(0);

  void close() {
    latch = new CountDownLatch(1);
  }

  void open() {
    latch.countDown();
  }

  /** The next command that passes is refused. */
  void refuseNext() {
    refusing.set(true);
  }

  boolean pass() {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened the gate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return !refusing.getAndSet(false);
  }
}
