package vn.ntm.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object. It is stricter than RFC 8259: no fractions or exponents, since money is
 * whole đồng; no member twice; no line ends; and little nesting.
 */
final class StrictJson {

  private static final int MAX_DEPTH = 4;

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * Reads an object.
   *
   * @return members in their order; values are String, Long, Boolean, null, List and Map
   * @throws NotJsonException when the text is anything else
   */
  static Map<String, Object> object(String text) {
    StrictJson reader = new StrictJson(text);
    reader.skipBlanks();
    Map<String, Object> object = reader.readObject(1);
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.unexpected();
    }
    return object;
  }

  private Map<String, Object> readObject(int depth) {
    expect('{');
    Map<String, Object> members = new LinkedHashMap<>();
    skipBlanks();
    if (taken('}')) {
      return members;
    }
    do {
      skipBlanks();
      String name = readString();
      skipBlanks();
      expect(':');
      if (members.containsKey(name)) {
        throw new NotJsonException("the member " + name + " is there twice");
      }
      members.put(name, readValue(depth));
      skipBlanks();
    } while (taken(','));
    expect('}');
    return members;
  }

  private List<Object> readArray(int depth) {
    expect('[');
    List<Object> items = new ArrayList<>();
    skipBlanks();
    if (taken(']')) {
      return items;
    }
    do {
      items.add(readValue(depth));
      skipBlanks();
    } while (taken(','));
    expect(']');
    return items;
  }

  private Object readValue(int depth) {
    skipBlanks();
    char next = peek();
    if ((next == '{' || next == '[') && depth == MAX_DEPTH) {
      throw new NotJsonException("nested too deep at character " + (at + 1));
    }
    return switch (next) {
      case '{' -> readObject(depth + 1);
      case '[' -> readArray(depth + 1);
      case '"' -> readString();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> readNumber();
    };
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return value;
  }

  private Long readNumber() {
    int start = at;
    taken('-');
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean padded = at > digits + 1 && text.charAt(digits) == '0';
    if (at == digits || padded || (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0)) {
      throw unexpected();
    }
    try {
      return Long.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw new NotJsonException("a number is too large at character " + (start + 1), e);
    }
  }

  private String readString() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      char next = peek();
      at++;
      if (next == '"') {
        return value.toString();
      }
      if (next < ' ') {
        throw new NotJsonException("a control character at character " + at);
      }
      value.append(next == '\\' ? readEscape() : next);
    }
  }

  private char readEscape() {
    char kind = peek();
    at++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> readHexadecimal();
      default -> throw unexpected();
    };
  }

  private char readHexadecimal() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw unexpected();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private boolean taken(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!taken(wanted)) {
      throw unexpected();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw unexpected();
    }
    return text.charAt(at);
  }

  private NotJsonException unexpected() {
    return new NotJsonException(
        at >= text.length()
            ? "it ends too early"
            : "unexpected '" + text.charAt(at) + "' at character " + (at + 1));
  }

  /** A text that is not one strict JSON object. */
  static final class NotJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJsonException(String message) {
      super(message);
    }

    NotJsonException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
