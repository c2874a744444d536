package vn.ntm.gateway.forwarding;

import io.vertx.core.MultiMap;
import java.util.List;

/** Headers that speak of one connection only and go no further (RFC 9110, 7.6.1). */
final class HopByHop {

  private HopByHop() {}

  /** Removes the headers that {@code Connection} names, and itself. */
  static void removeNamedIn(MultiMap headers) {
    for (String connection : List.copyOf(headers.getAll("Connection"))) {
      for (String name : connection.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.strip());
        }
      }
    }
    headers.remove("Connection").remove("Keep-Alive");
  }
}
