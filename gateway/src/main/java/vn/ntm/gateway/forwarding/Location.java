package vn.ntm.gateway.forwarding;

import java.net.URI;
import java.net.URISyntaxException;

/** Turns an address that a service gave into the one that the client can use. */
final class Location {

  private Location() {}

  /**
   * Rewrites {@code /v1/x} and {@code http://<service>/v1/x} to {@code /api/<service>/v1/x}. Other
   * addresses are not the gateway's and stay as they are.
   *
   * @param clientAuthority host and port by which the client knows the gateway, may be null
   */
  static String forClient(String location, Destination service, String clientAuthority) {
    URI uri;
    try {
      uri = new URI(location);
    } catch (URISyntaxException unreadable) {
      return location;
    }
    if (uri.isOpaque() || isElsewhere(uri, service, clientAuthority)) {
      return location;
    }
    String path = uri.getRawPath();
    if (!path.equals("/v1") && !path.startsWith("/v1/")) {
      return uri.getRawAuthority() == null ? location : path + rest(uri);
    }
    return "/api/" + service.service() + path + rest(uri);
  }

  private static boolean isElsewhere(URI uri, Destination service, String clientAuthority) {
    String authority = uri.getRawAuthority();
    return authority != null
        && !authority.equalsIgnoreCase(service.address().getRawAuthority())
        && !authority.equalsIgnoreCase(clientAuthority);
  }

  private static String rest(URI uri) {
    return (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
        + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
  }
}
