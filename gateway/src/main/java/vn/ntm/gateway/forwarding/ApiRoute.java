package vn.ntm.gateway.forwarding;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.ntm.gateway.GatewayConfig;
import vn.ntm.gateway.RouteOrder;
import vn.ntm.gateway.admission.RequestRate;
import vn.ntm.gateway.admission.SignIn;
import vn.ntm.gateway.answers.ProblemAnswers;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The way of a request to a service: a known path, a good token, not too often, not too long. Each
 * step reads the head only; the body streams when all of them have passed.
 */
@ApplicationScoped
class ApiRoute {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final Vertx vertx;
  private final Destinations destinations;
  private final GatewayConfig.Body limits;
  private final SignIn signIn;
  private final RequestRate rate;
  private final ServiceClient services;
  private final ProblemAnswers problems;

  ApiRoute(
      Vertx vertx,
      GatewayConfig config,
      SignIn signIn,
      RequestRate rate,
      ServiceClient services,
      ProblemAnswers problems) {
    this.vertx = vertx;
    this.destinations = new Destinations(config.services());
    this.limits = config.body();
    this.signIn = signIn;
    this.rate = rate;
    this.services = services;
    this.problems = problems;
  }

  void open(@Observes Router router) {
    router.route("/api/*").order(RouteOrder.SERVICES).handler(this::receive);
  }

  private void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.pause();
    Destination destination =
        destinations
            .find(context.normalizedPath())
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (!METHODS.contains(request.method())) {
      throw new ProblemException(WebProblem.METHOD_NOT_ALLOWED);
    }
    signIn
        .subject(context)
        .subscribe()
        .with(subject -> admit(context, destination, subject), context::fail);
  }

  private void admit(RoutingContext context, Destination destination, String subject) {
    HttpServerRequest request = context.request();
    OptionalLong wait = rate.secondsToWait(subject);
    if (wait.isPresent()) {
      problems.answer(
          request,
          new ProblemException(WebProblem.TOO_MANY_REQUESTS, wait.getAsLong()),
          Map.of("Retry-After", Long.toString(wait.getAsLong())));
      return;
    }
    try {
      forward(request, destination);
    } catch (ProblemException refused) {
      context.fail(refused);
    }
  }

  private void forward(HttpServerRequest request, Destination destination) {
    MemorySize size = destination.bringsFile() ? limits.importLimit() : limits.limit();
    long limit = size.asLongValue();
    requireReadableEncoding(request);
    if (announcedLength(request) > limit) {
      throw new ProblemException(WebProblem.TOO_LARGE, limit);
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    new Exchange(vertx, services, problems, destination, request, limit).begin();
  }

  /** Only one coding can be passed on: two readers of another could see two different requests. */
  private static void requireReadableEncoding(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
      throw new ProblemException(WebProblem.UNREADABLE, "Transfer-Encoding");
    }
  }

  private static long announcedLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return 0;
    }
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      throw new ProblemException(WebProblem.UNREADABLE, "Content-Length");
    }
  }
}
