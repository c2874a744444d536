package vn.ntm.gateway.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;

/** Writes problem documents in the language of the reader. */
@ApplicationScoped
public class ProblemAnswers {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final ObjectMapper json;

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** Ends the request with a problem document, whatever is still to come of its body. */
  public void answer(HttpServerRequest request, ProblemException problem) {
    answer(request, problem, Map.of());
  }

  /**
   * As {@link #answer(HttpServerRequest, ProblemException)}.
   *
   * @param more further headers
   */
  public void answer(
      HttpServerRequest request, ProblemException problem, Map<String, String> more) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer must not look like a whole one.
      response.reset();
      return;
    }
    ProblemAnswer answer = of(request, problem);
    response.setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    more.forEach(response::putHeader);
    RefusedBody.discard(request);
    response.end(answer.body());
  }

  /** The document for this request. */
  public ProblemAnswer of(HttpServerRequest request, ProblemException problem) {
    int status = problem.code().status();
    Locale language = ProblemDocument.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", ProblemDocument.MEDIA_TYPE);
    headers.put("Content-Language", language.getLanguage());
    if (status == 401) {
      headers.put("WWW-Authenticate", challenge(request));
    }
    if (status == 503 || status == 429) {
      headers.put("Retry-After", RETRY_AFTER_SECONDS);
    }
    Buffer body = write(ProblemDocument.of(problem, language, request.path(), traceId()));
    return new ProblemAnswer(status, headers, body);
  }

  private Buffer write(Map<String, Object> document) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(document));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("A problem document cannot be written", failure);
    }
  }

  /** RFC 6750: a request without a token is told no error. */
  private static String challenge(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.AUTHORIZATION)
        ? "Bearer realm=\"ntm\", error=\"invalid_token\""
        : "Bearer realm=\"ntm\"";
  }

  private static String traceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
