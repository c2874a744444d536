package vn.ntm.targets.recognition.domain;

import java.util.List;

/**
 * A rule that a recognition breaks.
 *
 * @param field of the request
 * @param arguments what the message tells
 */
public record BrokenRule(String field, Code code, List<String> arguments) {

  public BrokenRule {
    arguments = List.copyOf(arguments);
  }

  static BrokenRule of(String field, Code code, String... arguments) {
    return new BrokenRule(field, code, List.of(arguments));
  }

  /** The rules by name. Each has a code and a text of the same name. */
  public enum Code {
    RECOGNITION_STANDARD_UNFIT,
    RECOGNITION_IN_FUTURE,
    RECOGNITION_OUTSIDE_LIFE,
    RECOGNITION_YEAR,
    RECOGNITION_HELD,
    RECOGNITION_NOT_COMPETENT,
    RECOGNITION_UNDER_WAY,
    ACKNOWLEDGEMENT_NOT_A_PREDECESSOR,
    ACKNOWLEDGEMENT_NOT_ACTIVE,
    ACKNOWLEDGEMENT_TWICE,
    ACKNOWLEDGEMENT_EXEMPT
  }
}
