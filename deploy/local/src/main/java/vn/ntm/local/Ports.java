package vn.ntm.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The number chosen for every {@link Port}. */
final class Ports {
  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The numbers the documentation speaks of. */
  static Ports standard() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, port.standard());
    }
    return new Ports(numbers);
  }

  /**
   * A block of {@link Port#SPAN} numbers from {@code base} on, so that two platforms can coexist.
   */
  static Ports from(int base) {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, port.from(base));
    }
    return new Ports(numbers);
  }

  Ports with(Port port, int number) {
    Map<Port, Integer> changed = new EnumMap<>(numbers);
    changed.put(port, number);
    return new Ports(changed);
  }

  int of(Port port) {
    return numbers.get(port);
  }

  URI http(Port port) {
    return URI.create("http://127.0.0.1:" + of(port));
  }

  String kafka() {
    return "127.0.0.1:" + of(Port.KAFKA);
  }

  /**
   * @throws Refusal when one of the ports is used by another program, or twice by this one
   */
  void requireFree(Collection<Port> needed) {
    Map<Integer, Port> taken = new HashMap<>();
    for (Port port : needed) {
      Port other = taken.put(of(port), port);
      if (other != null) {
        throw new Refusal(usedTwice(port, other));
      }
      if (!isFree(of(port))) {
        throw new Refusal(busy(port));
      }
    }
  }

  private Text busy(Port port) {
    return new Text(
        "Cổng %d (%s) đang được một chương trình khác dùng: hãy dừng chương trình đó hoặc chọn cổng khác bằng %s."
            .formatted(of(port), port.label(), port.option()),
        "Port %d (%s) is in use by another program: stop that program or choose another port with %s."
            .formatted(of(port), port.label(), port.option()));
  }

  private Text usedTwice(Port port, Port other) {
    return new Text(
        "Cổng %d được chọn cho cả %s và %s: hãy đổi bằng %s."
            .formatted(of(port), other.label(), port.label(), port.option()),
        "Port %d is chosen for both %s and %s: change it with %s."
            .formatted(of(port), other.label(), port.label(), port.option()));
  }

  private static boolean isFree(int number) {
    try (ServerSocket probe = new ServerSocket()) {
      // Connections of a platform stopped a moment ago linger; only a listener makes a port busy.
      probe.setReuseAddress(true);
      probe.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), number));
      return true;
    } catch (IOException busy) {
      return false;
    }
  }
}
