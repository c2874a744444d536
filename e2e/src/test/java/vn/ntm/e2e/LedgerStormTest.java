package vn.ntm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.verifier.LedgerVerifier;
import vn.ntm.verifier.Verdict;

/**
 * A storm of random commands on fifty accounts, a fifth of them repeated, while the service is
 * killed at random. {@code -Dntm.storm.seeds=1,2,3 -Dntm.storm.seconds=60} makes it longer and
 * replays what the clients of a seed chose.
 */
class LedgerStormTest {

  private static final int CLIENTS = 32;
  private static final int PROJECTS = 49;
  private static final long BUDGET = 2_000_000_000L;
  private static final int SECONDS = Integer.getInteger("ntm.storm.seconds", 15);

  /** Each query finds what must not be. */
  private static final Map<String, String> NOTHING_OF =
      Map.of(
          "an account below zero",
          "SELECT * FROM balance WHERE compartment <> 'RECEIVED' AND amount < 0",
          "children that received other than their parent gave",
          "SELECT p.id FROM account p JOIN balance b ON b.account_id = p.id"
              + " AND b.compartment = 'ALLOCATED' WHERE b.amount <> (SELECT COALESCE(-sum(r.amount),"
              + " 0) FROM account c JOIN balance r ON r.account_id = c.id"
              + " AND r.compartment = 'RECEIVED' WHERE c.parent_account_id = p.id)",
          "a transaction that does not sum to zero",
          "SELECT transaction_id FROM entry GROUP BY transaction_id, account_id"
              + " HAVING sum(amount) <> 0",
          "a balance that is not the sum of its entries",
          "SELECT b.account_id, b.compartment FROM balance b LEFT JOIN entry e"
              + " USING (account_id, compartment) GROUP BY b.account_id, b.compartment, b.amount"
              + " HAVING b.amount <> COALESCE(sum(e.amount), 0)",
          "an account whose chain is not as long as its history",
          "SELECT a.id FROM account a JOIN chain_link l ON l.account_id = a.id"
              + " GROUP BY a.id HAVING a.version <> max(l.account_version)"
              + " OR a.version + 1 <> count(*)",
          "a step that was booked twice",
          "SELECT subject_id, kind FROM ledger_transaction GROUP BY subject_id, kind"
              + " HAVING count(*) > 1",
          "a project whose counters are not what its accounts say",
          "SELECT p.project_id FROM project_payment p JOIN account a ON a.holder_id = p.project_id"
              + " JOIN balance b ON b.account_id = a.id GROUP BY p.project_id HAVING p.claimed <>"
              + " COALESCE(sum(b.amount) FILTER (WHERE b.compartment = 'RESERVED'), 0)"
              + " OR p.paid <> COALESCE(sum(b.amount) FILTER"
              + " (WHERE b.compartment IN ('ADVANCE', 'VOLUME')), 0)",
          "a contract whose counters are not what its payments say",
          "SELECT c.contract_id FROM contract_position c LEFT JOIN disbursement d"
              + " ON d.contract_id = c.contract_id AND d.status IN ('PAID', 'REVERSAL_REQUESTED')"
              + " GROUP BY c.contract_id HAVING"
              + " c.advanced <> COALESCE(sum(d.amount) FILTER (WHERE d.kind = 'ADVANCE'), 0)"
              + " OR c.volume <> COALESCE(sum(d.amount) FILTER (WHERE d.kind = 'VOLUME'), 0)"
              + " OR c.recovered <> COALESCE(sum(d.recovery), 0) OR c.refunded <>"
              + " COALESCE(sum(d.amount) FILTER (WHERE d.kind = 'ADVANCE_REFUND'), 0)");

  private final RunningPlatform platform = RunningPlatform.get();
  private final SocTrang socTrang = new SocTrang(platform);

  static List<Long> seeds() {
    return List.of(System.getProperty("ntm.storm.seeds", "20240205").split(",")).stream()
        .map(Long::valueOf)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void afterAStormEveryAcknowledgedCommandIsThereOnceAndEveryAccountAddsUp(long seed)
      throws Exception {
    StormClient.Sea sea = prepared();
    rage(sea, seed);

    assertThat(sea.contradictions).isEmpty();
    assertThat(sea.answers).doesNotContainKey(500);
    assertThat(sea.acknowledged).hasSizeGreaterThan(CLIENTS);
    Set<String> booked =
        platform.rows("funding", "SELECT id FROM ledger_transaction").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(booked).containsAll(sea.acknowledged);
    NOTHING_OF.forEach((what, sql) -> assertThat(platform.rows("funding", sql)).as(what).isEmpty());
    assertThat(verdict()).isInstanceOf(Verdict.Holds.class);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(socTrang.reconciliation().get("verdict").asText()).isEqualTo("EQUAL"));
    System.out.printf(
        "seed %d: %d s, answers %s, acknowledged transactions %,d, entries %s%n",
        seed,
        SECONDS,
        sea.answers,
        sea.acknowledged.size(),
        platform.rows("funding", "SELECT count(*) FROM entry").get(0).get(0));
  }

  /** What an auditor's own computer says of the export: every chain, balance and column. */
  private Verdict verdict() throws IOException {
    String export =
        socTrang.get(SocTrang.AUDITOR, "/api/funding/v1/ledger/export").expect(200).text();
    return LedgerVerifier.verify(
        new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), line -> {});
  }

  /** One account at the top and a project's account for each of the others. */
  private StormClient.Sea prepared() {
    String top = socTrang.assign("07", BUDGET);
    List<StormClient.Sea.Purse> purses = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      String account = socTrang.projectAccount(top, BUDGET / 2 / PROJECTS);
      String project =
          socTrang.get(SocTrang.FINANCE, "/api/funding/v1/accounts/" + account).text("holderId");
      purses.add(new StormClient.Sea.Purse(account, project, contract(project)));
    }
    return new StormClient.Sea(top, purses);
  }

  private String contract(String project) {
    Answer signed =
        socTrang
            .post(
                SocTrang.INVESTOR,
                "/api/funding/v1/contracts",
                """
                {"projectId": "%s", "number": "HĐ-%s", "signedOn": "2024-02-20",
                 "contractor": "Tổ hợp tác xây dựng", "content": "Thi công", "value": 60000000}"""
                    .formatted(project, UUID.randomUUID()))
            .expect(201);
    return signed.text("id");
  }

  private void rage(StormClient.Sea sea, long seed) throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> storm = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      StormClient client = new StormClient(socTrang, sea, seed * CLIENTS + i);
      storm.add(
          clients.submit(
              () -> {
                while (going.get()) {
                  client.act();
                }
              }));
    }
    killAtRandom(new Random(seed));
    going.set(false);
    for (Future<?> client : storm) {
      client.get(3, TimeUnit.MINUTES);
    }
    clients.shutdown();
  }

  /** Kills the service about every fifteen seconds, at moments drawn from the seed. */
  private void killAtRandom(Random random) {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (System.nanoTime() < end) {
      long pause = Duration.ofMillis(5_000 + random.nextInt(10_000)).toNanos();
      long until = Math.min(end, System.nanoTime() + pause);
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> System.nanoTime() >= until);
      if (until < end) {
        platform.killAndStart("funding");
      }
    }
  }
}
