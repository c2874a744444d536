package vn.ntm.web.audit;

import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.problem.ProblemException;

/** The append-only record of security decisions. */
@ApplicationScoped
public class AuditTrail {

  private static final Logger LOG = Logger.getLogger(AuditTrail.class);
  private static final int MOST_CHARACTERS = 500;
  private static final String INSERT =
      "INSERT INTO audit_event (occurred_at, person, account, action, outcome, object, trace_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private final DataSource dataSource;
  private final Clock clock;

  AuditTrail(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Records that someone was refused. When the database cannot take it the refusal still stands,
   * and the log has it.
   */
  public void refused(Caller caller, ProblemException.Refusal refusal) {
    LOG.infof(
        "Refused: %s (%s) %s %s",
        caller.account(), caller.person(), refusal.action(), refusal.object());
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> insert(caller, refusal.action(), "REFUSED", refusal.object()));
    } catch (RuntimeException e) {
      LOG.error("The audit trail could not take a refusal", e);
    }
  }

  /**
   * Records that someone was let do what others must be able to see, before it is done. When the
   * database cannot take it, it must not be done: this fails.
   */
  public void allowed(Caller caller, String action, String object) {
    QuarkusTransaction.requiringNew().run(() -> insert(caller, action, "ALLOWED", object));
  }

  private void insert(Caller caller, String action, String outcome, String object) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, OffsetDateTime.now(clock));
      insert.setString(2, storable(caller.person()));
      insert.setString(3, storable(caller.account()));
      insert.setString(4, storable(action));
      insert.setString(5, outcome);
      insert.setString(6, storable(object));
      insert.setString(7, Span.current().getSpanContext().getTraceId());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text as the trail can hold it, whatever a caller put into it: at most 500 characters, with
   * control characters and halves of characters written as {@code <U+0000>}. PostgreSQL takes no
   * zero character, and a refusal must not stay out of the trail for the path it was asked with.
   */
  static String storable(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder stored = new StringBuilder();
    text.codePoints().limit(MOST_CHARACTERS).forEach(sign -> append(stored, sign));
    return stored.toString();
  }

  private static void append(StringBuilder stored, int sign) {
    if (Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE) {
      stored.append(String.format(Locale.ROOT, "<U+%04X>", sign));
    } else {
      stored.appendCodePoint(sign);
    }
  }
}
