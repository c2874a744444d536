package vn.ntm.targets.localitychange;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act on record.
 *
 * @param version grows by one with each step
 * @param decidedBy account of who approved or rejected it, null before and in imported ones
 * @param reason why it was rejected
 */
@Schema(name = "LocalityChange")
record LocalityChange(
    UUID id,
    long version,
    State state,
    LocalityChangeRequest change,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String reason) {

  /** How far an act is. */
  enum State {
    PROPOSED,
    APPROVED,
    REJECTED,
    IMPORTED
  }
}
