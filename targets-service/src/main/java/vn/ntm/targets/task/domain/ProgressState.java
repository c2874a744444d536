package vn.ntm.targets.task.domain;

/** Where a task stands. */
public enum ProgressState {
  NOT_STARTED,
  IN_PROGRESS,
  /** Somebody says that it is done; another person has yet to confirm it. */
  REPORTED_DONE,
  /** Done, and confirmed by another person than the one who reported it. */
  DONE,
  /** It need not be done any more, or was entered by mistake. */
  WITHDRAWN;

  /** Whether nothing follows. */
  public boolean isOver() {
    return this == DONE || this == WITHDRAWN;
  }
}
