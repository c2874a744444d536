package vn.ntm.messaging;

import java.util.Set;

/**
 * Applies events of some topics to the tables of this service. A bean of this type is found by the
 * consumer; each topic belongs to one handler.
 *
 * <p>{@link #apply} runs in a transaction, after the inbox has let the event through, in the order
 * of the topic for each key. A failure other than {@link UnreadableEventException} is retried until
 * it succeeds, and holds back what comes after it.
 */
public interface EventHandler {

  /** The topics it reads. */
  Set<String> topics();

  /**
   * Applies one event; an event older than what is known of its aggregate changes nothing.
   *
   * @throws UnreadableEventException when the event can never be applied
   */
  void apply(IncomingEvent event) throws UnreadableEventException;

  /**
   * Empties everything that was derived from the events, as the first step of a rebuild. It must
   * delete rows, not truncate tables, so that readers see the old state until the rebuild commits.
   */
  void reset();
}
