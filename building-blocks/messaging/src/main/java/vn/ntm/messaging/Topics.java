package vn.ntm.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates missing topics. They keep their records for ever: a read model is rebuilt from them. */
final class Topics {

  private static final int TIMEOUT_SECONDS = 10;

  private Topics() {}

  static void ensure(
      Map<String, Object> clientConfig, Collection<String> names, int partitions, short replication)
      throws InterruptedException {
    if (names.isEmpty()) {
      return;
    }
    List<NewTopic> topics =
        names.stream()
            .map(
                name ->
                    new NewTopic(name, Optional.of(partitions), Optional.of(replication))
                        .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete")))
            .toList();
    try (Admin admin = Admin.create(clientConfig)) {
      for (var created : admin.createTopics(topics).values().values()) {
        awaitCreated(created);
      }
    }
  }

  private static void awaitCreated(org.apache.kafka.common.KafkaFuture<Void> created)
      throws InterruptedException {
    try {
      created.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new MessagingException("A topic could not be created", e.getCause());
      }
    } catch (TimeoutException e) {
      throw new MessagingException("The broker did not answer", e);
    }
  }
}
