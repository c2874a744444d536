package vn.ntm.messaging;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An order to the consumer and how far it is.
 *
 * @param applied events applied so far
 * @param detail why it failed, else null
 */
public record ConsumerJob(
    UUID id,
    Kind kind,
    State state,
    String requestedBy,
    OffsetDateTime requestedAt,
    OffsetDateTime finishedAt,
    long applied,
    String detail) {

  /** What is to be done. */
  public enum Kind {
    /** Derive the read model again from the first event on. */
    REBUILD,
    /** Try the events of the dead-letter topic once more. */
    REPLAY_DEAD_LETTERS
  }

  /** How far it is. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }
}
