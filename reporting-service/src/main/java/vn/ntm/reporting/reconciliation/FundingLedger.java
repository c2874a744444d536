package vn.ntm.reporting.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.ntm.reporting.ReportingProblem;
import vn.ntm.reporting.reconciliation.domain.Position;
import vn.ntm.web.problem.ProblemException;

/** The ledger of the funding service, read with the rights of the caller. */
@ApplicationScoped
class FundingLedger {

  private static final Logger LOG = Logger.getLogger(FundingLedger.class);
  private static final int PAGE_SIZE = 1000;

  private final FundingConfig config;
  private final ObjectMapper json;
  private final HttpClient http;

  FundingLedger(FundingConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .build();
  }

  /**
   * Hands over every position of the year that the caller may see, page by page.
   *
   * @param token the caller's own token
   * @param most most positions to read
   * @throws ProblemException 503 when the ledger cannot be read, 422 when it has more positions
   */
  void positions(int budgetYear, String token, int most, Consumer<Position> reader) {
    String cursor = null;
    int read = 0;
    do {
      LedgerPage page = page(budgetYear, cursor, token);
      read += page.items().size();
      if (read > most) {
        throw new ProblemException(ReportingProblem.RECONCILIATION_TOO_LARGE, most);
      }
      page.items().stream().map(LedgerPage.Item::position).forEach(reader);
      requireProgress(page, cursor);
      cursor = page.next();
    } while (cursor != null);
  }

  /** A ledger that answers the same page for ever must not keep us for ever. */
  private static void requireProgress(LedgerPage page, String cursor) {
    if (page.next() != null && (page.items().isEmpty() || page.next().equals(cursor))) {
      throw unavailable("its pages do not end", null);
    }
  }

  private LedgerPage page(int budgetYear, String cursor, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(budgetYear, cursor))
            .timeout(config.pageTimeout())
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token);
    traceParent(request);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw unavailable("it answered " + answer.statusCode(), null);
      }
      return json.readValue(answer.body(), LedgerPage.class);
    } catch (JsonProcessingException e) {
      throw unavailable("its answer is not a page of positions", e);
    } catch (IOException e) {
      throw unavailable(e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("the request was stopped", e);
    }
  }

  private URI address(int budgetYear, String cursor) {
    String query = "/v1/ledger/positions?budgetYear=" + budgetYear + "&limit=" + PAGE_SIZE;
    return config
        .url()
        .resolve(
            cursor == null
                ? query
                : query + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
  }

  private static void traceParent(HttpRequest.Builder request) {
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      request.header(
          "traceparent",
          "00-%s-%s-%s"
              .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()));
    }
  }

  private static ProblemException unavailable(String reason, Exception cause) {
    LOG.warnf(cause, "The ledger of the funding service cannot be read: %s", reason);
    return new ProblemException(ReportingProblem.FUNDING_UNAVAILABLE);
  }
}
