package vn.ntm.targets.task.domain;

/**
 * Why an indicator is not met.
 *
 * @param code short name of the cause, such as NEW_INDICATOR or COMPLACENCY
 * @param text in the words of the plan, null where the code says it all
 */
public record Cause(Kind kind, String code, String text) {

  /** Whether the place could have helped it. */
  public enum Kind {
    OBJECTIVE,
    SUBJECTIVE
  }
}
