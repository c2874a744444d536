package vn.ntm.web.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.logging.Logger;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Answers a problem as a document, and records refusals. */
@ApplicationScoped
class ProblemAnswers {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final AuditTrail audit;
  private final CurrentCaller caller;

  ProblemAnswers(AuditTrail audit, CurrentCaller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  Response answer(ProblemException problem, HttpHeaders headers, UriInfo uri) {
    problem
        .refusal()
        .ifPresent(refusal -> caller.known().ifPresent(refused -> audit.refused(refused, refusal)));
    Locale language = ProblemDocument.language(headers.getHeaderString("Accept-Language"));
    Response.ResponseBuilder answer =
        Response.status(problem.code().status())
            .type(ProblemDocument.MEDIA_TYPE)
            .header("Content-Language", language.getLanguage())
            .entity(
                ProblemDocument.of(problem, language, uri.getRequestUri().getPath(), traceId()));
    if (problem.code().status() == 401) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    if (problem.code().status() == 503 || problem.code().status() == 429) {
      answer.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }

  Response internal(Throwable failure, HttpHeaders headers, UriInfo uri) {
    LOG.errorf(failure, "A request failed: %s", uri.getRequestUri().getPath());
    return answer(new ProblemException(WebProblem.INTERNAL), headers, uri);
  }

  /** What the JSON reader said, when that is behind a failure of the framework. */
  static ProblemException fromBody(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException json) {
        return BodyProblems.of(json);
      }
    }
    return null;
  }

  private static String traceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
