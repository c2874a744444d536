package vn.ntm.gateway.forwarding;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a request goes.
 *
 * @param service the service's name, as in the path
 * @param address the service's address
 * @param path the path as the service knows it, from {@code /v1}
 */
record Destination(String service, URI address, String path) {

  private static final Set<String> FILES = Set.of("imports", "attachments", "evidence");

  /** Path and query for the service. */
  String uri(String query) {
    String base = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/$", "");
    return base + path + (query == null ? "" : "?" + query);
  }

  /** Whether this brings a file, a list or a paper, which may be longer than other requests. */
  boolean bringsFile() {
    return Stream.of(path.split("/", -1)).anyMatch(FILES::contains);
  }

  boolean isSecure() {
    return "https".equals(address.getScheme());
  }

  int port() {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return isSecure() ? 443 : 80;
  }
}
