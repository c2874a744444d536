package vn.ntm.reporting.projection;

import java.util.UUID;

/** What an event tells of one aggregate, whose version grows by one with each event. */
public interface Versioned {

  /** The aggregate, which is also the key of its events. */
  UUID aggregateId();

  /** From 1. */
  long version();
}
