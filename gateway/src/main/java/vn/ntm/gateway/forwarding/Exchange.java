package vn.ntm.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import vn.ntm.gateway.answers.ProblemAnswer;
import vn.ntm.gateway.answers.ProblemAnswers;
import vn.ntm.gateway.answers.RefusedBody;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** One request on its way to a service and the answer on its way back. */
final class Exchange implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final ServiceClient services;
  private final ProblemAnswers problems;
  private final Destination destination;
  private final HttpServerRequest client;
  private final long limit;
  private LimitedBody body;
  private HttpClientRequest onward;
  private long timer = NO_TIMER;
  private boolean late;
  private boolean answered;

  /**
   * Prepares the exchange.
   *
   * @param limit most bytes of the body
   */
  Exchange(
      Vertx vertx,
      ServiceClient services,
      ProblemAnswers problems,
      Destination destination,
      HttpServerRequest client,
      long limit) {
    this.vertx = vertx;
    this.services = services;
    this.problems = problems;
    this.destination = destination;
    this.client = client;
    this.limit = limit;
  }

  void begin() {
    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), services.client())
        .origin(context -> services.request(destination).onSuccess(this::opened))
        .addInterceptor(this)
        .handle(client);
  }

  private void opened(HttpClientRequest request) {
    onward = request;
    // What goes wrong is told by the future of the answer; unheard here, it would be logged twice.
    request.exceptionHandler(failure -> LOG.debug("A request to a service failed", failure));
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    request.setURI(destination.uri(client.query()));
    RequestHeaders.prepare(request.headers(), client);
    body = new LimitedBody(request.getBody().stream(), limit, this::awaitAnswer);
    request.setBody(Body.body(body, request.getBody().length()));
    return context
        .sendRequest()
        .onComplete(done -> answerCame())
        .recover(failure -> Future.succeededFuture(problem(request, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var headers = context.response().headers();
    HopByHop.removeNamedIn(headers);
    String authority = client.authority() == null ? null : client.authority().toString();
    for (String name : new String[] {"Location", "Content-Location"}) {
      if (headers.contains(name)) {
        headers.set(name, Location.forClient(headers.get(name), destination, authority));
      }
    }
    return context.sendResponse();
  }

  /** The time for an answer begins when the service has the whole question. */
  private void awaitAnswer() {
    if (!answered) {
      timer = vertx.setTimer(services.responseTimeout().toMillis(), fired -> giveUp());
    }
  }

  private void giveUp() {
    late = true;
    if (onward != null) {
      onward.reset();
    }
  }

  private void answerCame() {
    answered = true;
    if (timer != NO_TIMER) {
      vertx.cancelTimer(timer);
    }
  }

  private ProxyResponse problem(ProxyRequest request, Throwable failure) {
    ProblemAnswer answer = problems.of(client, problem(failure));
    ProxyResponse response = request.release().response();
    RefusedBody.discard(client);
    response.setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    return response.setBody(Body.body(answer.body()));
  }

  private ProblemException problem(Throwable failure) {
    if (body.isTooLarge()) {
      return new ProblemException(WebProblem.TOO_LARGE, limit);
    }
    if (late) {
      LOG.warnf("%s did not answer in time: %s", destination.service(), destination.path());
      return new ProblemException(WebProblem.TIMEOUT, destination.service());
    }
    if (client.response().closed()) {
      LOG.debugf("The client left: %s", destination.path());
    } else {
      LOG.warnf("%s is not available: %s", destination.service(), failure);
    }
    return new ProblemException(WebProblem.UNAVAILABLE, destination.service());
  }
}
