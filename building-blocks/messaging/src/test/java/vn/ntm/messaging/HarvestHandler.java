package vn.ntm.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Adds up the harvests of fields. It adds on purpose, so that an event applied twice shows; and it
 * writes before it looks whether it knows the event's type, so that what a refused event left
 * behind shows too.
 */
@ApplicationScoped
class HarvestHandler implements EventHandler {

  static final String TOPIC = "harvest.v1";

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Queue<UUID> applied = new ConcurrentLinkedQueue<>();
  private final Set<String> refusedTypes = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile Runnable beforeEach = () -> {};

  HarvestHandler(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    beforeEach.run();
    Harvest harvest = event.as(Harvest.class, json);
    execute(
        "INSERT INTO stock (field, version, kilos) VALUES (?, ?, ?) ON CONFLICT (field)"
            + " DO UPDATE SET version = EXCLUDED.version, kilos = stock.kilos + EXCLUDED.kilos",
        harvest.field(),
        harvest.version(),
        harvest.kilos());
    if (refusedTypes.contains(event.type())) {
      throw new UnreadableEventException("the type " + event.type() + " is not known yet");
    }
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the granary is shut for a moment");
    }
    applied.add(event.id());
  }

  @Override
  public void reset() {
    execute("DELETE FROM stock");
  }

  /** How often the event was carried out to the end, in transactions that may have failed later. */
  long timesApplied(UUID event) {
    return applied.stream().filter(event::equals).count();
  }

  void refuse(String type) {
    refusedTypes.add(type);
  }

  void accept(String type) {
    refusedTypes.remove(type);
  }

  void failTimes(int times) {
    failures.set(times);
  }

  int failuresLeft() {
    return failures.get();
  }

  void beforeEach(Runnable action) {
    beforeEach = action;
  }

  private void execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the event says. */
  record Harvest(UUID field, int version, long kilos) {}
}
