package vn.ntm.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads topics in order and applies them, with its offsets in the service's own database.
 *
 * <p>Offsets and effects commit together, so a killed service goes on exactly where its data
 * stands. Used by one thread.
 */
final class EventConsumer {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
  private static final int REBUILD_TIMEOUT_SECONDS = 3600;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventApplier applier;
  private final ConsumerPositions positions;
  private final DeadLetters deadLetters;
  private final Clock clock;

  EventConsumer(
      KafkaConsumer<byte[], byte[]> consumer,
      EventApplier applier,
      ConsumerPositions positions,
      DeadLetters deadLetters,
      Clock clock) {
    this.consumer = consumer;
    this.applier = applier;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /**
   * Takes every partition of the topics and goes to the stored positions.
   *
   * @throws MessagingException when the broker does not know a topic, be it only not yet: a topic
   *     left out would never be read
   */
  void open(Collection<String> topics) {
    consumer.assign(topics.stream().flatMap(topic -> partitionsOf(topic).stream()).toList());
    seekToStored();
  }

  private List<TopicPartition> partitionsOf(String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) {
      throw new MessagingException("The broker does not know the topic " + topic);
    }
    return partitions.stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /** Applies what the broker has now; false when there was nothing. */
  boolean applyNext() {
    List<ConsumerRecord<byte[], byte[]>> batch = poll();
    if (batch.isEmpty()) {
      return false;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> applyAll(batch));
    } catch (UnreadableInBatch e) {
      applyOneByOne(batch);
    }
    return true;
  }

  /** After a failure: forget what was fetched and read again from where the data stands. */
  void seekToStored() {
    Map<TopicPartition, Long> stored = positions.all();
    for (TopicPartition partition : consumer.assignment()) {
      consumer.seek(partition, stored.getOrDefault(partition, 0L));
    }
  }

  /**
   * Empties what was derived and applies all records again, in one transaction: readers see the old
   * state until it commits, and a failure leaves it as it was.
   *
   * @param onProgress told the count of applied records after each batch
   */
  void rebuild(Consumer<Long> onProgress) {
    Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
    Map<TopicPartition, Long> readBefore = positions.all();
    try {
      QuarkusTransaction.requiringNew()
          .timeout(REBUILD_TIMEOUT_SECONDS)
          .run(
              () -> {
                applier.resetAll();
                positions.forget();
                consumer.seekToBeginning(consumer.assignment());
                replayUntil(end, readBefore, onProgress);
              });
    } finally {
      seekToStored();
    }
  }

  /**
   * Tries again what the dead-letter topic holds; what was applied meanwhile changes nothing.
   *
   * @return how many records could be applied now or had been applied before
   */
  long replay(KafkaConsumer<byte[], byte[]> letters, Collection<TopicPartition> partitions) {
    letters.assign(partitions);
    letters.seekToBeginning(partitions);
    Map<TopicPartition, Long> end = letters.endOffsets(partitions);
    long applied = 0;
    while (partitions.stream().anyMatch(p -> letters.position(p) < end.get(p))) {
      for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
        applied += isAppliedNow(DeadLetters.asFirstReceived(letter)) ? 1 : 0;
      }
    }
    return applied;
  }

  private boolean isAppliedNow(ConsumerRecord<byte[], byte[]> received) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                try {
                  applier.apply(received);
                } catch (UnreadableEventException e) {
                  throw new UnreadableInBatch(e);
                }
              });
      return true;
    } catch (UnreadableInBatch e) {
      return false;
    }
  }

  /** Records that wait at the broker now; empty when it does not answer. */
  OptionalLong pending() {
    try {
      long pending = 0;
      for (var end : consumer.endOffsets(consumer.assignment(), ANSWER_WITHIN).entrySet()) {
        pending += Math.max(0, end.getValue() - consumer.position(end.getKey(), ANSWER_WITHIN));
      }
      return OptionalLong.of(pending);
    } catch (TimeoutException e) {
      return OptionalLong.empty();
    }
  }

  private void replayUntil(
      Map<TopicPartition, Long> end,
      Map<TopicPartition, Long> readBefore,
      Consumer<Long> onProgress) {
    long applied = 0;
    while (consumer.assignment().stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
      List<ConsumerRecord<byte[], byte[]>> batch = poll();
      applyAgain(batch, readBefore);
      applied += batch.size();
      onProgress.accept(applied);
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> poll() {
    return StreamSupport.stream(consumer.poll(POLL).spliterator(), false).toList();
  }

  private void applyAll(List<ConsumerRecord<byte[], byte[]>> batch) {
    Map<TopicPartition, ConsumerPositions.Progress> reached = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> received : batch) {
      try {
        reached.put(partitionOf(received), after(received, applier.apply(received)));
      } catch (UnreadableEventException e) {
        throw new UnreadableInBatch(e);
      }
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    reached.forEach((partition, progress) -> positions.advance(partition, progress, now));
  }

  private void applyOneByOne(List<ConsumerRecord<byte[], byte[]>> batch) {
    for (ConsumerRecord<byte[], byte[]> received : new ArrayList<>(batch)) {
      try {
        QuarkusTransaction.requiringNew().run(() -> applyAll(List.of(received)));
      } catch (UnreadableInBatch e) {
        keepAside(received, e.getCause().getMessage());
        QuarkusTransaction.requiringNew().run(() -> skip(received));
      }
    }
  }

  private void applyAgain(
      List<ConsumerRecord<byte[], byte[]>> batch, Map<TopicPartition, Long> readBefore) {
    try {
      applyUndoably(batch);
    } catch (UnreadableInBatch unreadable) {
      for (ConsumerRecord<byte[], byte[]> received : batch) {
        applyAgain(received, readBefore);
      }
    }
  }

  private void applyAgain(
      ConsumerRecord<byte[], byte[]> received, Map<TopicPartition, Long> readBefore) {
    try {
      applyUndoably(List.of(received));
    } catch (UnreadableInBatch e) {
      // What was read before lies in the dead-letter topic since then.
      if (received.offset() >= readBefore.getOrDefault(partitionOf(received), 0L)) {
        keepAside(received, e.getCause().getMessage());
      }
      skip(received);
    }
  }

  /** Undoes what an unreadable record left behind, within the transaction of the rebuild. */
  private void applyUndoably(List<ConsumerRecord<byte[], byte[]>> batch) {
    positions.beginPart();
    try {
      applyAll(batch);
    } catch (UnreadableInBatch e) {
      positions.undoPart();
      throw e;
    }
    positions.endPart();
  }

  private void keepAside(ConsumerRecord<byte[], byte[]> received, String reason) {
    try {
      deadLetters.keep(received, reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("Stopped while keeping a record aside", e);
    }
  }

  private void skip(ConsumerRecord<byte[], byte[]> received) {
    positions.advance(partitionOf(received), after(received, null), OffsetDateTime.now(clock));
  }

  private static TopicPartition partitionOf(ConsumerRecord<?, ?> received) {
    return new TopicPartition(received.topic(), received.partition());
  }

  private static ConsumerPositions.Progress after(
      ConsumerRecord<?, ?> received, OffsetDateTime eventTime) {
    return new ConsumerPositions.Progress(received.offset() + 1, eventTime);
  }

  /** Rolls the batch back, so that its readable part can be applied record by record. */
  private static final class UnreadableInBatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableInBatch(UnreadableEventException cause) {
      super(cause);
    }
  }
}
