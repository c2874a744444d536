package vn.ntm.gateway.forwarding;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the service for a path: {@code /api/<service>/v1/...} goes to {@code /v1/...} of the
 * service, and nothing else goes anywhere.
 */
final class Destinations {

  private static final Pattern PATH = Pattern.compile("/api/([a-z]+)(/v1(?:/.*)?)");

  private final Map<String, URI> services;

  Destinations(Map<String, URI> services) {
    services.forEach(
        (name, address) -> {
          if (address.getHost() == null) {
            throw new IllegalArgumentException("The address of " + name + " is no URL: " + address);
          }
        });
    this.services = Map.copyOf(services);
  }

  /**
   * Finds the destination.
   *
   * @param normalizedPath without dot segments, or a request could leave {@code /v1}
   */
  Optional<Destination> find(String normalizedPath) {
    Matcher path = PATH.matcher(normalizedPath);
    if (!path.matches() || !services.containsKey(path.group(1))) {
      return Optional.empty();
    }
    String service = path.group(1);
    return Optional.of(new Destination(service, services.get(service), path.group(2)));
  }
}
