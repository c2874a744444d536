package vn.ntm.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/**
 * One client of a storm: it draws its commands from a seed, sends a fifth of them twice, and
 * repeats each under its key until it is answered, as a careful client does.
 */
final class StormClient {

  private static final Set<Integer> NOT_ANSWERED = Set.of(429, 502, 503, 504);
  private static final List<String> TRANSACTIONS =
      List.of("reservationId", "releaseId", "paymentId", "reversalId", "transactionId");
  private static final int REPEATED_PERCENT = 20;
  private static final String REASON = "{\"reason\": \"Kiểm tra lại\"}";

  private final SocTrang socTrang;
  private final Sea sea;
  private final Random random;

  StormClient(SocTrang socTrang, Sea sea, long seed) {
    this.socTrang = socTrang;
    this.sea = sea;
    this.random = new Random(seed);
  }

  /** One command, drawn at random. */
  void act() {
    int drawn = random.nextInt(100);
    if (drawn < 34) {
      request();
    } else if (drawn < 54) {
      step(sea.requested, "approval", SocTrang.FINANCE, "{}", sea.approved);
    } else if (drawn < 74) {
      pay();
    } else if (drawn < 78) {
      step(sea.requested, "rejection", SocTrang.FINANCE, REASON, null);
    } else if (drawn < 81) {
      step(sea.approved, "withdrawal", SocTrang.INVESTOR, REASON, null);
    } else if (drawn < 84) {
      step(sea.paid, "reversal-request", SocTrang.FINANCE, REASON, sea.reversing);
    } else if (drawn < 87) {
      step(
          sea.reversing,
          "reversal",
          SocTrang.TREASURY,
          "{\"effectiveDate\": \"2024-04-02\"}",
          null);
    } else if (drawn < 92) {
      allocate();
    } else if (drawn < 94) {
      reduce();
    } else if (drawn < 95) {
      extend();
    } else if (drawn < 96) {
      cancel();
    } else if (drawn < 97) {
      amend();
    } else {
      accept();
    }
  }

  private void request() {
    Sea.Purse purse = purse();
    String kind =
        List.of("DIRECT", "DIRECT", "ADVANCE", "VOLUME", "VOLUME", "ADVANCE_REFUND")
            .get(random.nextInt(6));
    long amount = 1L + random.nextInt(2_000_000);
    long recovery = kind.equals("VOLUME") ? random.nextInt((int) amount / 2 + 1) : 0;
    Answer answer =
        send(
            SocTrang.INVESTOR,
            "/api/funding/v1/disbursements",
            null,
            """
            {"accountId": "%s", "kind": "%s", "contractId": %s, "amount": %d, "recovery": %d,
             "purpose": "Đợt 1", "requestedOn": "2024-03-01"}"""
                .formatted(
                    purse.account(),
                    kind,
                    kind.equals("DIRECT") ? "null" : "\"" + purse.contract() + "\"",
                    amount,
                    recovery));
    keep(answer, sea.requested);
  }

  private void pay() {
    Answer approved = sea.approved.poll();
    if (approved == null) {
      return;
    }
    Answer answer =
        send(
            SocTrang.TREASURY,
            "/api/funding/v1/disbursements/" + approved.text("id") + "/payment",
            approved.header("etag"),
            """
            {"voucher": {"number": "GRV-%s", "date": "2024-03-15", "treasury": "KBNN Sóc Trăng"},
             "amount": %d, "recovery": %d, "capitalSource": "CENTRAL_BUDGET",
             "nature": "INVESTMENT", "budgetYear": 2024}"""
                .formatted(uuid(), approved.number("amount"), approved.number("recovery")));
    keep(answer, sea.paid);
  }

  private void step(Queue<Answer> from, String step, String user, String body, Queue<Answer> to) {
    Answer before = from.poll();
    if (before == null) {
      return;
    }
    if (random.nextInt(10) == 0) {
      // Another client may take the same one up: only one of the two may succeed.
      from.add(before);
    }
    keep(
        send(
            user,
            "/api/funding/v1/disbursements/" + before.text("id") + "/" + step,
            before.header("etag"),
            body),
        to);
  }

  private void allocate() {
    move(
        "/api/funding/v1/allocations",
        """
        {"fromAccountId": "%s", "projectId": "%s", "amount": %d, "effectiveDate": "2024-02-10",
         "reason": "Phân bổ", "legalBasis": %s}"""
            .formatted(sea.top, purse().project(), amount(), SocTrang.BASIS.formatted("PROVINCE")));
  }

  private void reduce() {
    move(
        "/api/funding/v1/reductions",
        """
        {"accountId": "%s", "amount": %d, "effectiveDate": "2024-02-20", "reason": "Thu hồi",
         "legalBasis": %s}"""
            .formatted(purse().account(), amount(), SocTrang.BASIS.formatted("PROVINCE")));
  }

  private void extend() {
    move(
        "/api/funding/v1/extensions",
        """
        {"accountId": "%s", "amount": %d, "until": "2025-12-31", "effectiveDate": "2025-01-31",
         "reason": "Kéo dài", "legalBasis": %s}"""
            .formatted(purse().account(), amount(), SocTrang.BASIS.formatted("PROVINCE")));
  }

  private void cancel() {
    move(
        "/api/funding/v1/cancellations",
        """
        {"accountId": "%s", "amount": %d, "effectiveDate": "2025-02-01", "reason": "Hủy dự toán",
         "legalBasis": %s}"""
            .formatted(purse().account(), amount(), SocTrang.BASIS.formatted("PROVINCE")));
  }

  private void amend() {
    String contract = "/api/funding/v1/contracts/" + purse().contract();
    Answer now = answered(() -> socTrang.get(SocTrang.INVESTOR, contract));
    send(
        SocTrang.INVESTOR,
        contract + "/amendments",
        now.header("etag"),
        """
        {"signedOn": "2024-03-01", "value": %d, "reason": "Phát sinh"}"""
            .formatted(40_000_000L + 10 * amount()));
  }

  private void move(String path, String body) {
    Answer proposed = send(SocTrang.FINANCE, path, null, body);
    if (proposed.status() == 201) {
      keep(
          send(
              SocTrang.OTHER_FINANCE,
              "/api/funding/v1/allocations/" + proposed.text("id") + "/approval",
              proposed.header("etag"),
              "{}"),
          null);
    }
  }

  private void accept() {
    String contract = "/api/funding/v1/contracts/" + purse().contract();
    Answer now = answered(() -> socTrang.get(SocTrang.INVESTOR, contract));
    send(
        SocTrang.INVESTOR,
        contract + "/acceptances",
        now.header("etag"),
        """
        {"acceptedOn": "2024-03-01", "dueOn": "2024-04-01", "value": %d, "content": "Đợt"}"""
            .formatted(amount()));
  }

  private Answer send(String user, String path, String ifMatch, String body) {
    String key = uuid().toString();
    boolean twice = random.nextInt(100) < REPEATED_PERCENT;
    Answer first = answered(() -> socTrang.post(user, path, key, ifMatch, body));
    sea.answers.merge(first.status(), 1, Integer::sum);
    if (!twice) {
      return first;
    }
    Answer second = answered(() -> socTrang.post(user, path, key, ifMatch, body));
    if (first.status() / 100 != 2) {
      // What was refused was not applied: the same request may fit now.
      return second;
    }
    if (second.status() != first.status() || !second.text("id").equals(first.text("id"))) {
      sea.contradictions.add(path + ": " + first.text() + " then " + second.text());
    }
    return first;
  }

  private static Answer answered(java.util.concurrent.Callable<Answer> question) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(question, answer -> !NOT_ANSWERED.contains(answer.status()));
  }

  private void keep(Answer answer, Queue<Answer> next) {
    if (answer.status() / 100 != 2) {
      return;
    }
    for (String member : TRANSACTIONS) {
      JsonNode id = answer.json().path(member);
      if (id.isTextual()) {
        sea.acknowledged.add(id.asText());
      }
    }
    if (next != null) {
      next.add(answer);
    }
  }

  private Sea.Purse purse() {
    return sea.purses.get(random.nextInt(sea.purses.size()));
  }

  private long amount() {
    return 1L + random.nextInt(3_000_000);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** What the clients of a storm share. */
  static final class Sea {

    final String top;
    final List<Purse> purses;
    final Queue<Answer> requested = new ConcurrentLinkedQueue<>();
    final Queue<Answer> approved = new ConcurrentLinkedQueue<>();
    final Queue<Answer> paid = new ConcurrentLinkedQueue<>();
    final Queue<Answer> reversing = new ConcurrentLinkedQueue<>();
    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    final ConcurrentHashMap<Integer, Integer> answers = new ConcurrentHashMap<>();

    Sea(String top, List<Purse> purses) {
      this.top = top;
      this.purses = List.copyOf(purses);
    }

    /** A project's account, and a contract on it. */
    record Purse(String account, String project, String contract) {}
  }
}
