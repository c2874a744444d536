package vn.ntm.targets.localitychange.domain;

import java.util.List;

/**
 * A rule that an act breaks.
 *
 * @param pointer where in the act
 * @param arguments what the message tells
 */
public record Broken(String pointer, Code code, List<String> arguments) {

  public Broken {
    arguments = List.copyOf(arguments);
  }

  static Broken of(String pointer, Code code, String... arguments) {
    return new Broken(pointer, code, List.of(arguments));
  }

  /** The rules by name. Each has a code and a text of the same name. */
  public enum Code {
    CHANGE_UNITS_OF_TYPE,
    CHANGE_NOT_FOR_THIS_TYPE,
    CHANGE_UNIT_UNKNOWN,
    CHANGE_UNIT_NOT_ALIVE,
    CHANGE_UNIT_ENDED,
    CHANGE_UNIT_TWICE,
    CHANGE_LEVELS_DIFFER,
    CHANGE_LEVEL_UNKNOWN,
    CHANGE_NAME_FORM,
    CHANGE_NAME_WITHOUT_KIND,
    CHANGE_KIND_CHANGED,
    CHANGE_KIND_KEPT,
    CHANGE_CODE_FORM,
    CHANGE_CODE_TAKEN,
    CHANGE_PARENT_MISSING,
    CHANGE_PARENT_LEVEL,
    CHANGE_PARENT_NOT_ALIVE,
    CHANGE_SUCCESSOR_NOT_ALIVE,
    CHANGE_CHILDREN_LEFT,
    CHANGE_DAY_TAKEN,
    CHANGE_LAST_DAY,
    CHANGE_DECIDED_IN_FUTURE
  }
}
