package vn.ntm.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The parts and their order. PostgreSQL and Kafka begin at once; Keycloak is unpacked and built
 * meanwhile and starts on PostgreSQL; the services start on PostgreSQL and Kafka and do not wait
 * for Keycloak, which they need only when the first token comes. Stopping goes the other way round.
 */
final class Platform {
  private final PartProcess postgres;
  private final PartProcess kafka;
  private final PartProcess keycloak;
  private final List<PartProcess> services;
  private final Executor executor =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "part");
            thread.setDaemon(true);
            return thread;
          });

  Platform(
      PartProcess postgres, PartProcess kafka, PartProcess keycloak, List<PartProcess> services) {
    this.postgres = postgres;
    this.kafka = kafka;
    this.keycloak = keycloak;
    this.services = List.copyOf(services);
  }

  /** Assembles the parts that were asked for. */
  static Platform assemble(
      Options options, DataFolder data, Home home, Secrets secrets, Progress progress)
      throws IOException, InterruptedException {
    Ports ports = options.ports();
    PostgresDatabases databases = new PostgresDatabases(ports, secrets);
    List<Part> services = new ArrayList<>();
    if (options.extent() == Options.Extent.EVERYTHING) {
      for (Service service : Service.values()) {
        services.add(new ServiceProcess(service, data, home, ports, databases, secrets));
      }
    }
    return new Platform(
        new PartProcess(
            new PostgresProcess(data, ports, secrets, databases, UserNamespace.prefix()),
            data,
            progress),
        new PartProcess(new KafkaProcess(data, ports, home), data, progress),
        new PartProcess(new KeycloakProcess(data, ports, home, secrets, databases), data, progress),
        services.stream().map(part -> new PartProcess(part, data, progress)).toList());
  }

  /**
   * Starts everything and returns when all of it is ready.
   *
   * @throws PartFailed for the first part that could not be started; the others may still run
   */
  void start() {
    CompletableFuture<Void> nothing = CompletableFuture.completedFuture(null);
    CompletableFuture<Void> databases = starting(postgres, nothing);
    CompletableFuture<Void> broker = starting(kafka, nothing);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    all.add(databases);
    all.add(broker);
    all.add(starting(keycloak, databases));
    CompletableFuture<Void> stores = CompletableFuture.allOf(databases, broker);
    for (PartProcess service : services) {
      all.add(stores.thenRunAsync(() -> start(service, nothing), executor));
    }
    waitForAllOrFirstFailure(all);
  }

  private CompletableFuture<Void> starting(PartProcess part, CompletableFuture<Void> needed) {
    return CompletableFuture.runAsync(() -> start(part, needed), executor);
  }

  private static void start(PartProcess part, CompletableFuture<Void> needed) {
    try {
      part.start(needed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  private static void waitForAllOrFirstFailure(List<CompletableFuture<Void>> all) {
    CompletableFuture<Void> outcome = new CompletableFuture<>();
    for (CompletableFuture<Void> each : all) {
      each.exceptionally(
              failure -> {
                outcome.completeExceptionally(failure);
                return null;
              })
          .isDone();
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenAccept(outcome::complete)
        .isDone();
    outcome.join();
  }

  /** Stops what an earlier launcher left behind, in the same order as a regular stop. */
  void stopLeftBehind() throws IOException {
    for (PartProcess part : inStoppingOrder()) {
      part.stopLeftBehind();
    }
  }

  /** Stops everything for good: the services together, then Keycloak, Kafka, PostgreSQL. */
  void close() {
    services.parallelStream().forEach(PartProcess::close);
    keycloak.close();
    kafka.close();
    postgres.close();
  }

  Optional<PartProcess> part(String name) {
    return Stream.of(services, List.of(keycloak, kafka, postgres))
        .flatMap(List::stream)
        .filter(part -> part.part().name().equals(name))
        .findFirst();
  }

  private List<PartProcess> inStoppingOrder() {
    List<PartProcess> order = new ArrayList<>(services);
    order.addAll(List.of(keycloak, kafka, postgres));
    return order;
  }
}
