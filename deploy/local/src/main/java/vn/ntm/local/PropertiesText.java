package vn.ntm.local;

import java.util.stream.Collectors;

/** Values as Java reads them from a properties file, whose bytes it takes for Latin-1. */
final class PropertiesText {
  private static final int HIGHEST_ASCII = 0x7e;

  private PropertiesText() {}

  /** Escapes every character that is not plain: a folder may well be named {@code dữ liệu}. */
  static String escaped(String value) {
    return value
        .chars()
        .mapToObj(
            unit ->
                unit > HIGHEST_ASCII || unit == '\\'
                    ? "\\u%04x".formatted(unit)
                    : Character.toString(unit))
        .collect(Collectors.joining());
  }
}
