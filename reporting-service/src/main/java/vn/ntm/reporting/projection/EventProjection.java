package vn.ntm.reporting.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.database.DatabaseException;

/** Takes an event into a read model exactly if it is the next of its aggregate. */
@ApplicationScoped
public class EventProjection {

  /** PostgreSQL has no place for it in a text. */
  private static final String ESCAPED_NUL = "\\u0000";

  private final ObjectMapper json;
  private final Database database;

  EventProjection(ObjectMapper json, Database database) {
    this.json = json;
    this.database = database;
  }

  /**
   * Applies the event; one that is not newer than what is held changes nothing.
   *
   * @param types pattern of the CloudEvents types that have this shape
   * @throws UnreadableEventException when it has another type or shape, or when versions between
   *     the one held and this one are missing: events of one key come in order, so one was lost
   */
  public <T extends Versioned> void apply(
      IncomingEvent event, String types, Class<T> shape, ReadModel<T> model)
      throws UnreadableEventException {
    T told = read(event, types, shape);
    long held = model.versionOf(told.aggregateId());
    if (told.version() <= held) {
      return;
    }
    if (told.version() > held + 1) {
      throw new UnreadableEventException(
          "version %d of %s came, but %d is held"
              .formatted(told.version(), told.aggregateId(), held));
    }
    keep(told, model);
  }

  /** A refused value would end the whole transaction; the savepoint keeps what came before it. */
  private <T extends Versioned> void keep(T told, ReadModel<T> model)
      throws UnreadableEventException {
    database.update("SAVEPOINT before_event");
    try {
      model.keep(told);
      database.update("RELEASE SAVEPOINT before_event");
    } catch (DatabaseException e) {
      if (e.refusesTheValues()) {
        database.update("ROLLBACK TO SAVEPOINT before_event");
        throw new UnreadableEventException("the database refuses a value: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private <T extends Versioned> T read(IncomingEvent event, String types, Class<T> shape)
      throws UnreadableEventException {
    if (!event.type().matches(types)) {
      throw new UnreadableEventException("the type " + event.type() + " is not known here");
    }
    if (event.value().contains(ESCAPED_NUL)) {
      throw new UnreadableEventException("a text has the character NUL");
    }
    T told = event.as(shape, json);
    if (!told.aggregateId().toString().equals(event.key())) {
      throw new UnreadableEventException("the key is not the id " + told.aggregateId());
    }
    if (told.version() < 1) {
      throw new UnreadableEventException("the version is not a number from 1");
    }
    return told;
  }
}
