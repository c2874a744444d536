package vn.ntm.targets.assessment;

import java.util.UUID;

/**
 * How far other services were told of the places of an approved batch.
 *
 * @param places how many places the batch has
 * @param told how many of them were told
 * @param lastPlace the last of these, null while there are none; places are told in this order
 */
record AssessmentTelling(UUID batchId, UUID jobId, int places, int told, UUID lastPlace) {

  /** Whether all places were told. */
  boolean isDone() {
    return told >= places;
  }

  /** The same after some more places. */
  AssessmentTelling after(int more, UUID last) {
    return new AssessmentTelling(batchId, jobId, places, told + more, last);
  }
}
