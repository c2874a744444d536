package vn.ntm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Services and the broker die under load; afterwards every acknowledged command is there once. */
class NothingIsLostTest {

  private static final int CLIENTS = 4;
  private static final long AMOUNT = 1_000;
  private static final long BUDGET = 50_000_000;

  private final RunningPlatform platform = RunningPlatform.get();
  private final SocTrang socTrang = new SocTrang(platform);

  @Test
  void afterKillsAndAnOutageOfTheBrokerTheReportStillEqualsTheLedger() throws Exception {
    String account = socTrang.projectAccount(socTrang.assign("06", BUDGET), BUDGET);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicBoolean going = new AtomicBoolean(true);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> load =
        IntStream.range(0, CLIENTS)
            .<Future<?>>mapToObj(
                i -> clients.submit(() -> requestUntilTold(account, acknowledged, going)))
            .toList();
    try {
      awaitMore(acknowledged);
      platform.killAndStart("funding");
      awaitMore(acknowledged);
      platform.order("kafka", "stop");
      awaitMore(acknowledged);
      platform.order("kafka", "start");
      awaitMore(acknowledged);
      platform.killAndStart("reporting");
      awaitMore(acknowledged);
    } finally {
      going.set(false);
    }
    for (Future<?> client : load) {
      client.get(2, TimeUnit.MINUTES);
    }
    clients.shutdown();

    assertThat(reserved(account)).isEqualTo(acknowledged.size() * AMOUNT);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              JsonNode reconciliation = socTrang.reconciliation();
              assertThat(reconciliation.get("verdict").asText())
                  .as(reconciliation.toString())
                  .isEqualTo("EQUAL");
            });
  }

  /** Repeats each request under its key until it is answered, as a careful client does. */
  private void requestUntilTold(String account, Set<String> acknowledged, AtomicBoolean going) {
    while (going.get()) {
      String key = UUID.randomUUID().toString();
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(100))
          .ignoreExceptions()
          .until(() -> socTrang.request(account, key, AMOUNT).status() == 201);
      acknowledged.add(key);
    }
  }

  private static void awaitMore(Set<String> acknowledged) {
    int before = acknowledged.size();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> acknowledged.size() >= before + 20);
  }

  private long reserved(String account) {
    return socTrang
        .get(SocTrang.FINANCE, "/api/funding/v1/accounts/" + account)
        .expect(200)
        .number("reserved");
  }
}
