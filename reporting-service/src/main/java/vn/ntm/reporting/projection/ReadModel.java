package vn.ntm.reporting.projection;

import java.util.UUID;
import vn.ntm.messaging.UnreadableEventException;

/** The rows derived from the events of one kind of aggregate. */
public interface ReadModel<T extends Versioned> {

  /** The version that is held of the aggregate; 0 before its first event. */
  long versionOf(UUID aggregateId);

  /**
   * Takes in what follows on the version held.
   *
   * @throws UnreadableEventException when it can never be taken in; nothing was written then
   */
  void keep(T told) throws UnreadableEventException;
}
