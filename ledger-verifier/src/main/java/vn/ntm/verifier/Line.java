package vn.ntm.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One line of the export: its number and its members, read as what they must be. */
final class Line {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");
  private static final String KIND = "line";

  private final long number;
  private final Map<String, Object> members;

  Line(long number, Map<String, Object> members) {
    this.number = number;
    this.members = members;
  }

  long number() {
    return number;
  }

  /** Which kind of line it says it is; null when it says nothing. */
  String kind() {
    return members.get(KIND) instanceof String kind ? kind : null;
  }

  /** A part of the line, read with the same rules. */
  Line part(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, Object> inner = (Map<String, Object>) map;
      return new Line(number, inner);
    }
    throw form(name, "an object", value);
  }

  Line part(String name) {
    return part(members.get(name), name);
  }

  /** Refuses members that are missing and members that nobody knows. */
  void requireMembers(Set<String> expected) {
    if (!members.keySet().equals(expected)) {
      throw WrongLineException.of(number, Fault.MEMBERS, expected, members.keySet());
    }
  }

  String text(String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw form(name, "a text", members.get(name));
  }

  String textOrNull(String name) {
    return members.get(name) == null ? null : text(name);
  }

  String id(String name) {
    return matching(name, ID, "an id");
  }

  String idOrNull(String name) {
    return members.get(name) == null ? null : id(name);
  }

  String hash(String name) {
    return matching(name, HASH, "64 hexadecimal digits");
  }

  String hashOrNull(String name) {
    return members.get(name) == null ? null : hash(name);
  }

  String day(String name) {
    return matching(name, DAY, "a day");
  }

  String dayOrNull(String name) {
    return members.get(name) == null ? null : day(name);
  }

  String instant(String name) {
    return matching(name, INSTANT, "an instant with microseconds in UTC");
  }

  long number(String name) {
    if (members.get(name) instanceof Long value) {
      return value;
    }
    throw form(name, "a whole number", members.get(name));
  }

  Long numberOrNull(String name) {
    return members.get(name) == null ? null : Long.valueOf(number(name));
  }

  boolean truth(String name) {
    if (members.get(name) instanceof Boolean value) {
      return value;
    }
    throw form(name, "true or false", members.get(name));
  }

  List<?> list(String name) {
    if (members.get(name) instanceof List<?> list) {
      return list;
    }
    throw form(name, "a list", members.get(name));
  }

  private String matching(String name, Pattern pattern, String what) {
    String text = text(name);
    if (!pattern.matcher(text).matches()) {
      throw form(name, what, text);
    }
    return text;
  }

  private WrongLineException form(String name, String expected, Object found) {
    return WrongLineException.of(number, Fault.FORM, name + ": " + expected, found);
  }
}
