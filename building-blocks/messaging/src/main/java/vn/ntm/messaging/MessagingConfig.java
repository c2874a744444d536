package vn.ntm.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Settings of the relay and the consumer, all with a default that suits one small cluster. */
@ConfigMapping(prefix = "ntm.messaging")
interface MessagingConfig {

  /** CloudEvents source of what this service tells, e.g. {@code /ntm/funding}. */
  String source();

  /** Topics this service writes; they are created at the start when the broker lacks them. */
  Set<String> topics();

  /** Whether this instance takes part in sending and consuming. */
  @WithDefault("true")
  boolean enabled();

  /** Partitions of a new topic. It never changes for an existing one: keys would move. */
  @WithDefault("3")
  int partitions();

  /** Replicas of a new topic; 3 in production. */
  @WithDefault("1")
  short replication();

  /** Pause between two looks at an empty outbox. */
  @WithDefault("150ms")
  Duration idlePause();

  /** Most rows of the outbox, and most records of a topic, taken at once. */
  @WithDefault("500")
  int batch();

  /** How long sent outbox rows and inbox ids are kept. Duplicates come within seconds. */
  @WithDefault("30d")
  Duration retention();
}
