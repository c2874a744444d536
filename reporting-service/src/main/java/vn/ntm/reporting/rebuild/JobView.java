package vn.ntm.reporting.rebuild;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.messaging.ConsumerJob;

/**
 * How far an order is.
 *
 * @param applied events applied so far
 * @param finishedAt null while it waits or runs
 * @param detail why it failed, else null
 */
record JobView(
    UUID id,
    ConsumerJob.Kind kind,
    ConsumerJob.State state,
    String requestedBy,
    OffsetDateTime requestedAt,
    OffsetDateTime finishedAt,
    long applied,
    String detail) {

  static JobView of(ConsumerJob job) {
    return new JobView(
        job.id(),
        job.kind(),
        job.state(),
        job.requestedBy(),
        job.requestedAt(),
        job.finishedAt(),
        job.applied(),
        job.detail());
  }
}
