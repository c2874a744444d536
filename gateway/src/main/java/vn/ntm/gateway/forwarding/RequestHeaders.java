package vn.ntm.gateway.forwarding;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a service is told in headers. Who the client is says the gateway, which sees it: the same
 * words from a client are dropped, since anybody can write them.
 */
final class RequestHeaders {

  private static final List<String> SPOOFABLE = List.of("x-forwarded-", "x-real-", "ce-", "ce_");
  private static final Set<String> DROPPED =
      Set.of(
          "forwarded",
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade",
          // Answered by the gateway itself, once the request is let in.
          "expect");

  private RequestHeaders() {}

  /** Changes the headers of a client into those for a service. */
  static void prepare(MultiMap headers, HttpServerRequest client) {
    HopByHop.removeNamedIn(headers);
    for (String name : List.copyOf(headers.names())) {
      if (isDropped(name.toLowerCase(Locale.ROOT))) {
        headers.remove(name);
      }
    }
    if (Span.current().getSpanContext().isValid()) {
      // The HTTP client writes the trace on, with its own span, and would not replace these.
      headers.remove("traceparent").remove("tracestate");
    }
    headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", client.scheme());
    if (client.authority() != null) {
      headers.set("X-Forwarded-Host", client.authority().toString());
    }
  }

  private static boolean isDropped(String name) {
    return DROPPED.contains(name) || SPOOFABLE.stream().anyMatch(name::startsWith);
  }
}
