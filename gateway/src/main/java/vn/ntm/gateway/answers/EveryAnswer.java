package vn.ntm.gateway.answers;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.ntm.gateway.RouteOrder;

/**
 * Headers that protect a browser's user, set last, so that nothing behind the gateway can loosen
 * them. Answers of services are never stored by browsers or proxies: they are somebody's own.
 */
@ApplicationScoped
class EveryAnswer {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  void open(@Observes Router router) {
    router.route().order(RouteOrder.EVERY_ANSWER).handler(EveryAnswer::protect);
  }

  private static void protect(RoutingContext context) {
    MultiMap headers = context.response().headers();
    context.addHeadersEndHandler(
        nothing -> {
          headers.set("X-Content-Type-Options", "nosniff");
          headers.set("X-Frame-Options", "DENY");
          headers.set("Referrer-Policy", "no-referrer");
          if (context.request().path() != null && context.request().path().startsWith("/api")) {
            headers.set("Content-Security-Policy", NOTHING);
            headers.set("Cache-Control", "no-store");
          } else if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING);
          }
        });
    context.next();
  }
}
