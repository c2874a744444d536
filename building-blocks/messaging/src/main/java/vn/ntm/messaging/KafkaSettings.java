package vn.ntm.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker's address and the client settings that correctness depends on, said once. */
@ApplicationScoped
class KafkaSettings {

  private final String bootstrapServers;

  KafkaSettings(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, "100");
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "2000");
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    return settings;
  }

  Map<String, Object> producer() {
    Map<String, Object> settings = client();
    settings.remove(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("max.in.flight.requests.per.connection", "5");
    settings.put("linger.ms", "0");
    settings.put("delivery.timeout.ms", "10000");
    settings.put("max.block.ms", "5000");
    settings.put("max.request.size", "4194304");
    return settings;
  }

  Map<String, Object> consumer(int batch) {
    Map<String, Object> settings = client();
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", Integer.toString(batch));
    return settings;
  }
}
