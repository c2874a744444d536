package vn.ntm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * One real Kafka broker per Java process, in a process of its own, started at first use.
 *
 * <p>{@link #stop()}, {@link #kill()} and {@link #start()} let a test take the broker away and
 * bring it back: it returns on the same port with the same data. Topics never come into being by
 * themselves; see {@link #createTopics(String...)}.
 */
public final class KafkaServer {

  private static final String HOST = "127.0.0.1";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_STARTS = 3;
  private static final int LOG_TAIL = 4_000;

  private KafkaServer() {}

  /** Address for clients; starts the broker if this process has none yet. */
  public static String bootstrapServers() {
    return HOST + ":" + port();
  }

  /** Starts the broker, on the same port and data if it ran before; nothing if it runs. */
  public static void start() {
    synchronized (ProcessWide.lock()) {
      if (isRunning()) {
        return;
      }
      int port = port();
      if (!isRunning()) {
        launch(home(), port);
      }
    }
  }

  /** Stops the broker in order and waits until it is gone; nothing if it does not run. */
  public static void stop() {
    end(ProcessHandle::destroy);
  }

  /** Kills the broker as a power cut would and waits until it is gone. */
  public static void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  /** Whether the broker's process is alive. */
  public static boolean isRunning() {
    String pid = ProcessWide.get("kafka.pid");
    return pid != null
        && ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
  }

  /**
   * Makes topics with one partition each. A topic that is already there is emptied, so that a test
   * never reads what another one wrote.
   */
  public static void createTopics(String... names) {
    createTopics(1, names);
  }

  /**
   * Makes topics. A topic that is already there is emptied.
   *
   * @param partitions partitions of each topic, 1 or more
   */
  public static void createTopics(int partitions, String... names) {
    Set<String> wanted = Set.of(names);
    try (Admin admin = admin(port())) {
      Set<String> there = admin.listTopics().names().get();
      Collection<String> stale = wanted.stream().filter(there::contains).toList();
      admin.deleteTopics(stale).all().get();
      admin
          .createTopics(
              wanted.stream().map(name -> new NewTopic(name, partitions, (short) 1)).toList())
          .all()
          .get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Kafka made no topics", failure.getCause());
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /**
   * All records that are in the topic now, those of a partition in order. At most a few thousand
   * are meant to be read so.
   *
   * @throws IllegalStateException if there is no such topic
   */
  public static List<ConsumerRecord<String, String>> records(String topic) {
    Map<String, Object> configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(information -> new TopicPartition(topic, information.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException("There is no topic " + topic);
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readUpTo(consumer.endOffsets(partitions), consumer);
    }
  }

  private static List<ConsumerRecord<String, String>> readUpTo(
      Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }

  private static int port() {
    String port =
        ProcessWide.getOrCreate("kafka.port", () -> Integer.toString(launchOnFreePorts()));
    return Integer.parseInt(port);
  }

  /**
   * Between the choice of a port and its use another process may take it: a start that fails is
   * tried again on other ports.
   */
  private static int launchOnFreePorts() {
    for (int attempt = 1; ; attempt++) {
      int chosen = freePort();
      try {
        launch(home(), chosen);
        return chosen;
      } catch (IllegalStateException failure) {
        if (attempt == MOST_STARTS) {
          throw failure;
        }
        empty(home());
      }
    }
  }

  private static Path home() {
    return Path.of(ProcessWide.getOrCreate("kafka.home", KafkaServer::createHome));
  }

  private static String createHome() {
    try {
      Path home = Files.createTempDirectory("ntm-kafka-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> removeWithTheBroker(home)));
      return home.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException("No folder for Kafka", failure);
    }
  }

  private static void launch(Path home, int port) {
    String clusterId = ProcessWide.getOrCreate("kafka.cluster", () -> Uuid.randomUuid().toString());
    Path properties = home.resolve("server.properties");
    Path log = home.resolve("server.log");
    try {
      if (Files.notExists(properties)) {
        Files.writeString(properties, configuration(home, port, freePort()));
      }
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KafkaProcess.class.getName(),
                  properties.toString(),
                  clusterId)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      ProcessWide.put("kafka.pid", Long.toString(process.pid()));
      // The hook also keeps hold of the pipe whose end tells the broker that we are gone.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      awaitBroker(process, port, log);
    } catch (IOException failure) {
      throw new UncheckedIOException("Kafka does not start", failure);
    }
  }

  private static String configuration(Path home, int port, int controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%1$s:%3$d
        listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
        advertised.listeners=PLAINTEXT://%1$s:%2$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%4$s
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.num.partitions=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.num.partitions=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # A broker that was killed may come back only after its old session has ended.
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500
        """
        .formatted(HOST, port, controllerPort, home.resolve("data").toString().replace("\\", "/"));
  }

  private static void awaitBroker(Process process, int port, Path log) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      // Knocks before it asks: Kafka's client would write a warning for every knock unheard.
      boolean gone = false;
      while (!gone && !accepts(port) && System.nanoTime() < deadline) {
        gone = process.waitFor(100, TimeUnit.MILLISECONDS);
      }
      if (process.isAlive() && isMemberOfItsCluster(port, deadline)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "Kafka does not answer on port %d. It said: %s".formatted(port, tailOf(log)));
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(address(port));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Clients can work with the broker once it names itself as a member of the cluster. */
  private static boolean isMemberOfItsCluster(int port, long deadline) throws InterruptedException {
    try (Admin admin = admin(port)) {
      while (System.nanoTime() < deadline) {
        if (!admin.describeCluster().nodes().get().isEmpty()) {
          return true;
        }
      }
      return false;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Kafka answers wrongly on port " + port, failure);
    }
  }

  private static String tailOf(Path log) throws IOException {
    String said = Files.readString(log);
    return said.substring(Math.max(0, said.length() - LOG_TAIL));
  }

  private static Admin admin(int port) {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, HOST + ":" + port));
  }

  private static void end(Consumer<ProcessHandle> order) {
    synchronized (ProcessWide.lock()) {
      String pid = ProcessWide.get("kafka.pid");
      if (pid != null) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(broker -> end(broker, order));
      }
    }
  }

  private static void end(ProcessHandle broker, Consumer<ProcessHandle> order) {
    order.accept(broker);
    try {
      broker.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("Kafka does not stop", failure);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static IllegalStateException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting for Kafka", cause);
  }

  /**
   * A free port below those that the system gives to outgoing connections. From among those, a
   * client that keeps knocking while the broker is away could be given the broker's own port.
   */
  private static int freePort() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(address(port));
        return port;
      } catch (IOException taken) {
        // Try another one.
      }
    }
    throw new IllegalStateException("No free port between 20000 and 32000");
  }

  private static InetSocketAddress address(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
  }

  private static void removeWithTheBroker(Path home) {
    kill();
    empty(home);
    remove(List.of(home));
  }

  private static void empty(Path home) {
    try (Stream<Path> files = Files.walk(home)) {
      remove(files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(home)).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException("Kafka's folder is not readable: " + home, failure);
    }
  }

  private static void remove(List<Path> files) {
    for (Path file : files) {
      try {
        Files.delete(file);
      } catch (IOException failure) {
        throw new UncheckedIOException("Kafka leaves behind " + file, failure);
      }
    }
  }
}
