/**
 * Events between services: a transactional outbox with its relay, and an inbox with its consumer.
 *
 * <p>The promise is at least once, in order for each aggregate, and applied once: the outbox row is
 * written in the transaction of the change, the relay repeats what was not acknowledged, and the
 * consumer stores the id of each event beside its effect. Nothing here claims exactly-once
 * delivery.
 */
package vn.ntm.messaging;
