package vn.ntm.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** The inbox and the offsets of the consumer, written in the transaction of what they led to. */
@ApplicationScoped
class ConsumerPositions {

  private static final String CLAIM =
      "INSERT INTO inbox (event_id, topic, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String ADVANCE =
      "INSERT INTO consumer_position (topic, partition, next_offset, last_event_at, applied_at)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (topic, partition) DO UPDATE SET"
          + " next_offset = EXCLUDED.next_offset, applied_at = EXCLUDED.applied_at,"
          + " last_event_at ="
          + " COALESCE(EXCLUDED.last_event_at, consumer_position.last_event_at)";

  private final DataSource dataSource;

  ConsumerPositions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Map<TopicPartition, Long> all() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT topic, partition, next_offset FROM consumer_position");
        ResultSet result = select.executeQuery()) {
      Map<TopicPartition, Long> positions = new HashMap<>();
      while (result.next()) {
        positions.put(new TopicPartition(result.getString(1), result.getInt(2)), result.getLong(3));
      }
      return positions;
    } catch (SQLException e) {
      throw new MessagingException("The consumer's positions could not be read", e);
    }
  }

  /** Returns false when this event was applied before. */
  boolean claim(UUID eventId, String topic, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setObject(1, eventId);
      insert.setString(2, topic);
      insert.setObject(3, now);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new MessagingException("The inbox could not take an event", e);
    }
  }

  /** Begins a part of the transaction that {@link #undoPart} can take back. */
  void beginPart() {
    execute("SAVEPOINT part");
  }

  void endPart() {
    execute("RELEASE SAVEPOINT part");
  }

  /** Takes back what was written since {@link #beginPart}; the transaction goes on. */
  void undoPart() {
    execute("ROLLBACK TO SAVEPOINT part");
    endPart();
  }

  void advance(TopicPartition partition, Progress progress, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(ADVANCE)) {
      upsert.setString(1, partition.topic());
      upsert.setInt(2, partition.partition());
      upsert.setLong(3, progress.nextOffset());
      upsert.setObject(4, progress.lastEventAt());
      upsert.setObject(5, now);
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new MessagingException("The consumer's position could not be stored", e);
    }
  }

  void forget() {
    execute("DELETE FROM inbox");
    execute("DELETE FROM consumer_position");
  }

  /** Time of the newest event that was applied, null before the first. */
  OffsetDateTime newestEvent() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT max(last_event_at) FROM consumer_position");
        ResultSet result = select.executeQuery()) {
      return result.next() ? result.getObject(1, OffsetDateTime.class) : null;
    } catch (SQLException e) {
      throw new MessagingException("The consumer's positions could not be read", e);
    }
  }

  int pruneInbox(OffsetDateTime before) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM inbox WHERE event_id IN"
                    + " (SELECT event_id FROM inbox WHERE received_at < ? LIMIT 10000)")) {
      delete.setObject(1, before);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new MessagingException("The inbox could not be pruned", e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new MessagingException("The consumer's state could not be changed", e);
    }
  }

  /**
   * How far one partition has been applied.
   *
   * @param nextOffset the offset to read next
   * @param lastEventAt time of the last event, null when none of this batch could be read
   */
  record Progress(long nextOffset, OffsetDateTime lastEventAt) {}
}
