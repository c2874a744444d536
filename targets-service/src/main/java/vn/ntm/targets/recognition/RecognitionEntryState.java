package vn.ntm.targets.recognition;

/** The way of a list of recognitions; it is decided once. */
enum RecognitionEntryState {
  ENTERED,
  /** Its recognitions are recorded. */
  APPROVED,
  /** Sent back with reasons; a correction is another list. */
  RETURNED
}
