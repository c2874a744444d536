package vn.ntm.targets.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/** Streams many measurements into their table; what is in memory does not grow with them. */
@ApplicationScoped
class MeasurementCopyRepository {

  private static final String COPY =
      "COPY measurement (id, batch_id, set_version_id, locality_id, indicator, measured_on, source,"
          + " value_kind, amount, numerator, denominator, answer, parts) FROM STDIN";
  private static final int BUFFER = 32 * 1024;

  private final DataSource dataSource;
  private final MeasurementRepository measurements;

  MeasurementCopyRepository(DataSource dataSource, MeasurementRepository measurements) {
    this.dataSource = dataSource;
    this.measurements = measurements;
  }

  /** Waits for another import; the lock ends with the transaction. */
  void lock() {
    query("SELECT pg_advisory_xact_lock(hashtext('measurement import'))");
  }

  /** False while another import runs. */
  boolean tryLock() {
    return query("SELECT pg_try_advisory_xact_lock(hashtext('measurement import'))");
  }

  private boolean query(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return "t".equals(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException("The lock of imports could not be taken", e);
    }
  }

  /** Writes all that the source hands over, in the transaction that is running. */
  void copy(MeasurementBatch batch, Consumer<Line> source) {
    try (Connection connection = dataSource.getConnection()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      try {
        Writer writer = new Writer(copy, batch, measurements);
        source.accept(writer);
        writer.flush();
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Measurements could not be written", e);
    }
  }

  /** Takes one measurement. */
  interface Line {

    /** Writes it. */
    void write(UUID id, UUID place, String indicator, MeasuredValue value);
  }

  private static final class Writer implements Line {

    private final CopyIn copy;
    private final MeasurementBatch batch;
    private final MeasurementRepository measurements;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    Writer(CopyIn copy, MeasurementBatch batch, MeasurementRepository measurements) {
      this.copy = copy;
      this.batch = batch;
      this.measurements = measurements;
    }

    @Override
    public void write(UUID id, UUID place, String indicator, MeasuredValue value) {
      ValueBody body = ValueBody.of(value);
      buffer.append(id).append('\t').append(batch.id()).append('\t').append(batch.setVersionId());
      buffer.append('\t').append(place).append('\t').append(indicator);
      buffer.append('\t').append(batch.measuredOn()).append('\t').append(batch.source());
      buffer.append('\t').append(MeasurementRepository.kind(value));
      number(body.amount());
      number(body.numerator());
      number(body.denominator());
      text(body.answer() == null ? null : body.answer().toString());
      text(body.parts() == null ? null : measurements.write(body.parts()));
      buffer.append('\n');
      if (buffer.length() >= BUFFER) {
        flush();
      }
    }

    private void number(BigDecimal number) {
      text(number == null ? null : number.toPlainString());
    }

    private void text(String text) {
      buffer.append('\t').append(text == null ? "\\N" : text.replace("\\", "\\\\"));
    }

    void flush() {
      byte[] bytes = buffer.toString().getBytes(UTF_8);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException e) {
        throw new IllegalStateException("Measurements could not be written", e);
      }
      buffer.setLength(0);
    }
  }
}
