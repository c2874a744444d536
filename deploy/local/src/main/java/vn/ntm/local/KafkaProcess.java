package vn.ntm.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Kafka node that is broker and controller at once (KRaft), on 127.0.0.1 only. */
final class KafkaProcess implements Part {
  private static final int HEAP_MEGABYTES = 384;
  private static final int LOOK_MILLIS = 3_000;

  private final Path folder;
  private final Ports ports;
  private final Path libraries;
  private final String marker;

  KafkaProcess(DataFolder data, Ports ports, Home home) {
    this.folder = data.kafka();
    this.ports = ports;
    this.libraries = home.libraries();
    this.marker = Marker.of(name(), data.root());
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Text label() {
    return Text.same("Kafka");
  }

  @Override
  public String marker() {
    return marker;
  }

  @Override
  public void prepare(Workshop workshop) throws IOException, InterruptedException {
    PrivateFile.createFolder(folder);
    // Written at every start: the ports may have been chosen anew.
    RunFolder.write(settings(), settingsText());
    if (!Files.exists(log().resolve("meta.properties"))) {
      workshop.doing(new Text("định dạng kho", "formatting the storage"));
      workshop.run(
          new Launch(
              java()
                  .with("kafka.tools.StorageTool", "format", "--ignore-formatted")
                  .with("--cluster-id", Uuid.randomUuid().toString())
                  .with("--config", settings().toString())
                  .words(),
              Map.of()));
    }
  }

  @Override
  public Launch launch() {
    return new Launch(java().with("kafka.Kafka", settings().toString()).words(), Map.of());
  }

  private JavaCommand java() {
    return new JavaCommand(marker, HEAP_MEGABYTES)
        .with("-Dorg.slf4j.simpleLogger.showDateTime=true")
        .with("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
        // The node prints its hundreds of settings at this level; they are in the file beside it.
        .with("-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn")
        .with("-cp", libraries.resolve("*").toString());
  }

  /** Ready when a client sees the broker in the cluster: an open port alone is too early. */
  @Override
  public boolean isReady() {
    if (!isListening()) {
      return false;
    }
    Map<String, Object> client =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, ports.kafka(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LOOK_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LOOK_MILLIS);
    try (Admin admin = Admin.create(client)) {
      return !admin.describeCluster().nodes().get(LOOK_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", ports.of(Port.KAFKA)), LOOK_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path settings() {
    return folder.resolve("server.properties");
  }

  private Path log() {
    return folder.resolve("log");
  }

  private String settingsText() {
    String broker = "127.0.0.1:" + ports.of(Port.KAFKA);
    String controller = "127.0.0.1:" + ports.of(Port.KAFKA_CONTROLLER);
    return String.join(
            "\n",
            List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,LOCAL:PLAINTEXT",
                "inter.broker.listener.name=LOCAL",
                "listeners=LOCAL://" + broker + ",CONTROLLER://" + controller,
                "advertised.listeners=LOCAL://" + broker,
                "log.dirs=" + PropertiesText.escaped(log().toString()),
                // A topic that nobody declared is a spelling mistake.
                "auto.create.topics.enable=false",
                // Read models are rebuilt from the topics, so events are kept.
                "log.retention.ms=-1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0"))
        + "\n";
  }
}
