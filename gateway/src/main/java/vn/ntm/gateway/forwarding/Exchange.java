package vn.ntm.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
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

  /** Null where the client sends none and only reads: such a request may be sent again. */
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
    if (body == null) {
      awaitAnswer();
    }
    // What goes wrong is told by the future of the answer; unheard here, it would be logged twice.
    request.exceptionHandler(failure -> LOG.debug("A request to a service failed", failure));
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    request.setURI(destination.uri(client.query()));
    RequestHeaders.prepare(request.headers(), client);
    if (onlyReads()) {
      request.getBody().stream().resume();
      request.setBody(null);
    } else {
      body = new LimitedBody(request.getBody().stream(), limit, this::awaitAnswer);
      request.setBody(Body.body(body, request.getBody().length()));
    }
    return context
        .sendRequest()
        .recover(failure -> mayBeSentAgain(failure) ? context.sendRequest() : failed(failure))
        .onComplete(done -> answerCame())
        .recover(failure -> Future.succeededFuture(problem(request, failure)));
  }

  private boolean onlyReads() {
    String length = client.headers().get(HttpHeaders.CONTENT_LENGTH);
    return (client.method() == HttpMethod.GET || client.method() == HttpMethod.HEAD)
        && (length == null || length.equals("0"))
        && !client.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  /**
   * A kept connection may be closed by the service in the moment in which a request is sent on it.
   * What only reads is sent once more then; what changes something may have been done.
   */
  private boolean mayBeSentAgain(Throwable failure) {
    return body == null
        && failure instanceof HttpClosedException
        && !late
        && !client.response().closed();
  }

  private static Future<ProxyResponse> failed(Throwable failure) {
    return Future.failedFuture(failure);
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
    if (!answered && timer == NO_TIMER) {
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
    if (body != null && body.isTooLarge()) {
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
