package vn.ntm.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param data the folder that holds everything persistent
 * @param ports where to listen
 * @param beginning whether the data of earlier starts is kept
 * @param extent which parts are started
 */
record Options(Path data, Ports ports, Beginning beginning, Extent extent) {
  private static final int HIGHEST_PORT = 65_535;

  /** What happens to the data of earlier starts. */
  enum Beginning {
    KEEP_DATA,
    FRESH
  }

  /** Which parts are started. */
  enum Extent {
    EVERYTHING,
    INFRASTRUCTURE
  }

  /**
   * @param standardData the data folder when none is named
   * @throws Refusal when an option is unknown or its value is unusable
   */
  static Options parse(List<String> arguments, Path standardData) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Options options =
        new Options(standardData, Ports.standard(), Beginning.KEEP_DATA, Extent.EVERYTHING);
    while (!rest.isEmpty()) {
      options = options.with(rest.pop(), rest);
    }
    return options;
  }

  private Options with(String option, Deque<String> rest) {
    return switch (option) {
      case "--fresh" -> new Options(data, ports, Beginning.FRESH, extent);
      case "--data" -> new Options(Path.of(value(option, rest)), ports, beginning, extent);
      case "--port-base" -> withPorts(Ports.from(base(option, rest)));
      case "--only" -> new Options(data, ports, beginning, extent(value(option, rest)));
      default -> withPorts(ports.with(portOf(option), number(option, rest)));
    };
  }

  private Options withPorts(Ports chosen) {
    return new Options(data, chosen, beginning, extent);
  }

  private static Extent extent(String value) {
    if (value.equals("infrastructure")) {
      return Extent.INFRASTRUCTURE;
    }
    throw new Refusal(
        new Text(
            "--only chỉ nhận giá trị infrastructure, không nhận '%s'.".formatted(value),
            "--only takes the value infrastructure, not '%s'.".formatted(value)));
  }

  private static Port portOf(String option) {
    for (Port port : Port.values()) {
      if (port.option().equals(option)) {
        return port;
      }
    }
    throw new Refusal(
        new Text(
            "Không có tùy chọn '%s'; xem deploy/local/up --help.".formatted(option),
            "There is no option '%s'; see deploy/local/up --help.".formatted(option)));
  }

  private static int base(String option, Deque<String> rest) {
    int base = number(option, rest);
    if (base > HIGHEST_PORT - Port.SPAN) {
      throw notAPort(option, Integer.toString(base));
    }
    return base;
  }

  private static int number(String option, Deque<String> rest) {
    String value = value(option, rest);
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= HIGHEST_PORT) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw notAPort(option, value);
    }
    throw notAPort(option, value);
  }

  private static Refusal notAPort(String option, String value) {
    return new Refusal(
        new Text(
            "%s cần một số cổng từ 1 đến 65535, không phải '%s'.".formatted(option, value),
            "%s needs a port number from 1 to 65535, not '%s'.".formatted(option, value)));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new Refusal(
          new Text(
              "Thiếu giá trị sau %s.".formatted(option), "%s needs a value.".formatted(option)));
    }
    return rest.pop();
  }
}
