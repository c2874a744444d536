package vn.ntm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What approving and paying costs through HTTP, beside the same statements sent to the same
 * database by pgbench. It asserts no time; run it by {@code benchmarks/approve-and-pay}.
 */
class ApproveAndPayBenchmark {

  private static final int CLIENTS = Integer.getInteger("ntm.benchmark.clients", 8);
  private static final int PAIRS = Integer.getInteger("ntm.benchmark.pairs", 2_000);
  private static final int WARM_UP = Integer.getInteger("ntm.benchmark.warm-up", 12_000);
  private static final int ACCOUNTS = 64;
  private static final long AMOUNT = 1_000;
  private static final Path SQL = Path.of("../benchmarks");

  private final RunningPlatform platform = RunningPlatform.get();
  private final SocTrang socTrang = new SocTrang(platform);

  @Test
  void approvingAndPayingThroughHttpIsMeasuredBesideItsStatementsAlone() throws Exception {
    List<String> accounts = accounts();
    tell("%d accounts; preparing %d requests", ACCOUNTS, WARM_UP + PAIRS);
    Queue<Answer> requests = requests(accounts, WARM_UP + PAIRS);
    tell("warming up");
    inParallel(WARM_UP, () -> approvedAndPaid(requests.poll(), new Latencies()));

    tell("measuring HTTP");
    Map<String, Duration> before = processorTime();
    List<Latencies> latencies = new ArrayList<>();
    long start = System.nanoTime();
    inParallel(
        PAIRS,
        () -> {
          Latencies own = new Latencies();
          approvedAndPaid(requests.poll(), own);
          synchronized (latencies) {
            latencies.add(own);
          }
          return null;
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Duration> after = processorTime();

    tell("preparing %d requests for pgbench", PAIRS);
    requests(accounts, PAIRS);
    double statements = pgbench();

    report(seconds, latencies, before, after, statements);
    assertThat(requests).isEmpty();
  }

  private void report(
      double seconds,
      List<Latencies> latencies,
      Map<String, Duration> before,
      Map<String, Duration> after,
      double statements) {
    double http = PAIRS / seconds;
    System.out.printf("%n%d clients, %d pairs of approve + pay%n", CLIENTS, PAIRS);
    System.out.printf("HTTP      %8.1f pairs/s%n", http);
    System.out.printf("pgbench   %8.1f pairs/s%n", statements);
    System.out.printf("ratio     %8.2f of the database's own speed%n%n", http / statements);
    print("approve", latencies.stream().mapToLong(one -> one.approve).toArray());
    print("pay", latencies.stream().mapToLong(one -> one.pay).toArray());
    System.out.printf("%nprocessor time of a pair over HTTP%n");
    long all = after.keySet().stream().mapToLong(part -> spent(part, before, after)).sum();
    after.keySet().stream()
        .sorted((a, b) -> Long.compare(spent(b, before, after), spent(a, before, after)))
        .forEach(
            part ->
                System.out.printf(
                    "  %-12s %7.2f ms  %5.1f %%%n",
                    part,
                    spent(part, before, after) / 1e6 / PAIRS,
                    100.0 * spent(part, before, after) / all));
  }

  private static long spent(
      String part, Map<String, Duration> before, Map<String, Duration> after) {
    return after.get(part).minus(before.getOrDefault(part, Duration.ZERO)).toNanos();
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%-8s  p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   most %6.1f ms%n",
        what, part(nanos, 50), part(nanos, 95), part(nanos, 99), nanos[nanos.length - 1] / 1e6);
  }

  private static double part(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private List<String> accounts() throws Exception {
    String top = socTrang.assign("02", ACCOUNTS * 10_000_000_000L);
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(socTrang.projectAccount(top, 8_000_000_000L));
    }
    return accounts;
  }

  private Queue<Answer> requests(List<String> accounts, int number) throws Exception {
    Queue<Answer> requests = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    inParallel(
        number,
        () -> {
          String account = accounts.get(next.getAndIncrement() % ACCOUNTS);
          return requests.add(
              socTrang.request(account, UUID.randomUUID().toString(), AMOUNT).expect(201));
        });
    return requests;
  }

  private Void approvedAndPaid(Answer requested, Latencies latencies) {
    long start = System.nanoTime();
    Answer approved = socTrang.step(SocTrang.FINANCE, requested, "approval", "{}").expect(200);
    long between = System.nanoTime();
    socTrang.step(SocTrang.TREASURY, approved, "payment", SocTrang.voucher(AMOUNT)).expect(200);
    latencies.approve = between - start;
    latencies.pay = System.nanoTime() - between;
    return null;
  }

  private static void inParallel(int number, Callable<?> work) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.add(clients.submit(work));
    }
    for (Future<?> one : all) {
      one.get();
    }
    clients.shutdown();
  }

  /** Transactions a second, as pgbench says; each is one pair. */
  private double pgbench() throws Exception {
    platform.runOnDatabase(
        "funding",
        "funding_owner",
        List.of(
            "psql", "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + SQL.resolve("prepare.sql")));
    String output =
        platform.runOnDatabase(
            "funding",
            "funding",
            List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--transactions=" + PAIRS / CLIENTS,
                "--file=" + SQL.resolve("approve-and-pay.sql")));
    System.out.println(output);
    assertThat(output).doesNotContain("aborted");
    return output
        .lines()
        .filter(line -> line.startsWith("tps = "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
        .findFirst()
        .orElseThrow();
  }

  /** Processor time of each part since its start, that of its ended children included. */
  private Map<String, Duration> processorTime() {
    Map<String, Duration> times = new LinkedHashMap<>();
    for (String part :
        List.of("postgres", "kafka", "keycloak", "targets", "funding", "reporting", "gateway")) {
      times.put(part, platform.processorTime(part));
    }
    times.put("clients", ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    return times;
  }

  private static void tell(String what, Object... arguments) {
    System.out.printf("… " + what + "%n", arguments);
    System.out.flush();
  }

  private static final class Latencies {
    private long approve;
    private long pay;
  }
}
