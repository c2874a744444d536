package vn.ntm.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * Writes an export by the words of docs/formats/ledger-export.md, with nothing of the verifier: a
 * province that allocates to projects, whose requests are paid.
 */
final class SampleExport {

  private static final String PROVINCE = id(1);
  private static final String[] COMPARTMENTS = {
    "RECEIVED", "AVAILABLE", "ALLOCATED", "RESERVED", "ADVANCE",
    "VOLUME", "EXTENDED", "CANCELLED", "PASSED", "RETURNED"
  };
  private static final String[] SEALED_DAYS = {"2024-01-31", "2024-02-29", "2024-06-30"};
  private static final long PLAN = 1_000_000_000L;
  private static final long PAYMENT = 1_234_567L;

  private final int projects;
  private final int payments;
  private final List<Account> accounts = new ArrayList<>();

  /**
   * A history.
   *
   * @param projects how many, each with one account
   * @param payments of each project, two transactions with two entries each
   */
  SampleExport(int projects, int payments) {
    this.projects = projects;
    this.payments = payments;
    happen();
  }

  int entries() {
    return accounts.stream().mapToInt(account -> account.entries).sum();
  }

  /** The id of a project's account, from 0. */
  String accountOf(int project) {
    return accounts.get(project + 1).id;
  }

  /** Writes the file. */
  Path writeTo(Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      MessageDigest all = sha256();
      long lines = 0;
      for (String line : lines()) {
        all.update((line + "\n").getBytes(UTF_8));
        out.write(line + "\n");
        lines++;
      }
      out.write(footer(lines, all.digest()) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String footer(long lines, byte[] hash) {
    return "{\"line\":\"footer\",\"lines\":%d,\"sha256\":\"%s\"}"
        .formatted(lines, HexFormat.of().formatHex(hash));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void happen() {
    Account province = new Account(PROVINCE, null, "LOCALITY", PROVINCE);
    accounts.add(province);
    int next = 1_000_000;
    long given = PLAN * projects;
    new Transaction(id(next++), "ASSIGNMENT", "2024-01-10", 1)
        .in(province, "RECEIVED", -given, "AVAILABLE", given);
    for (int i = 0; i < projects; i++) {
      Account account = new Account(id(1000 + i), PROVINCE, "PROJECT", id(500_000 + i));
      accounts.add(account);
      province.children++;
      Transaction allocation = new Transaction(id(next++), "ALLOCATION", "2024-02-10", 2);
      allocation.in(province, "AVAILABLE", -PLAN, "ALLOCATED", PLAN);
      allocation.in(account, "RECEIVED", -PLAN, "AVAILABLE", PLAN);
    }
    for (int i = 0; i < projects; i++) {
      Account account = accounts.get(i + 1);
      for (int j = 0; j < payments; j++) {
        String day = "2024-%02d-%02d".formatted(3 + j % 4, 1 + (i + j) % 28);
        new Transaction(id(next++), "RESERVATION", day, 1)
            .in(account, "AVAILABLE", -PAYMENT, "RESERVED", PAYMENT);
        new Transaction(id(next++), "VOLUME_PAYMENT", day, 1)
            .in(account, "RESERVED", -PAYMENT, "VOLUME", PAYMENT);
      }
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "{\"line\":\"header\",\"format\":\"vn.ntm.funding.ledger-export\",\"formatVersion\":1,"
            + "\"exportedAt\":\"2024-07-01T02:00:00.000000Z\",\"rootLocalityId\":null,"
            + "\"budgetYear\":null,\"columns\":true,\"seals\":true}");
    seals(lines);
    for (Account account : accounts) {
      lines.add(account.terms());
      lines.addAll(account.movements);
      lines.add(account.balance());
    }
    long paid = PAYMENT * payments;
    for (int i = 0; i < projects; i++) {
      lines.add(columns(id(500_000 + i), paid));
    }
    return lines;
  }

  private void seals(List<String> lines) {
    byte[] previous = null;
    for (String day : SEALED_DAYS) {
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      fields(sealed, "seal", day);
      bytes(sealed, previous == null ? new byte[0] : previous);
      int counted = 0;
      for (Account account : accounts) {
        int version = 0;
        for (int i = 0; i < account.recordedDays.size(); i++) {
          version = account.recordedDays.get(i).compareTo(day) <= 0 ? i + 1 : version;
        }
        if (version > 0) {
          fields(sealed, account.id, version);
          bytes(sealed, account.hashes.get(version));
          counted++;
        }
      }
      fields(sealed, counted);
      byte[] head = sha256().digest(sealed.toByteArray());
      lines.add(
          ("{\"line\":\"seal\",\"day\":\"%s\",\"sealedAt\":\"2024-07-01T00:00:00.000000Z\","
                  + "\"accounts\":%d,\"previousHead\":%s,\"head\":\"%s\"}")
              .formatted(
                  day,
                  counted,
                  previous == null ? "null" : "\"" + HexFormat.of().formatHex(previous) + "\"",
                  HexFormat.of().formatHex(head)));
      previous = head;
    }
  }

  private static String columns(String project, long paid) {
    return ("{\"line\":\"columns\",\"budgetYear\":2024,\"projectId\":\"%s\","
            + "\"programme\":\"NTM_2021_2025\",\"capitalSource\":\"CENTRAL_BUDGET\","
            + "\"nature\":\"INVESTMENT\",\"columns\":{\"cumulativePaidBefore\":0,"
            + "\"outstandingAdvanceBefore\":0,\"earlierAdvancesRefunded\":0,"
            + "\"earlierAdvancesSettled\":0,\"extendedPlan\":0,\"extendedPaid\":0,"
            + "\"extendedVolume\":0,\"extendedAdvance\":0,\"extendedAgain\":0,"
            + "\"extendedCancelled\":0,\"yearPlan\":%2$d,\"yearPaid\":%3$d,\"yearVolume\":%3$d,"
            + "\"yearAdvance\":0,\"extendedToNextYear\":0,\"yearCancelled\":%4$d,"
            + "\"settledVolume\":%3$d,\"advancePassedOn\":0,\"cumulativePaid\":%3$d}}")
        .formatted(project, PLAN, paid, PLAN - paid);
  }

  static String id(long number) {
    return new UUID(0x0190000000007000L, 0x8000000000000000L | number).toString();
  }

  private static void fields(ByteArrayOutputStream out, Object... values) {
    for (Object value : values) {
      bytes(out, value == null ? new byte[0] : value.toString().getBytes(UTF_8));
    }
  }

  private static void bytes(ByteArrayOutputStream out, byte[] value) {
    out.writeBytes((value.length + ":").getBytes(UTF_8));
    out.writeBytes(value);
    out.writeBytes(",".getBytes(UTF_8));
  }

  /** What all accounts of a transaction are told alike. */
  private record Transaction(String id, String kind, String day, int accounts) {

    void in(Account account, String from, long fromAmount, String to, long toAmount) {
      String recordedAt = day + "T03:00:00.000000Z";
      String reason = "Thanh toán \"đợt 1\"";
      account.version++;
      ByteArrayOutputStream link = new ByteArrayOutputStream();
      fields(link, "movement");
      bytes(link, account.head);
      fields(link, account.version, id, kind, PROVINCE, day, recordedAt, reason);
      fields(link, "113/NQ-HĐND", "2023-12-07", "HĐND tỉnh", "maker", "checker", null, null);
      StringJoiner entries = new StringJoiner(",");
      entries.add(account.booked(link, from, fromAmount));
      entries.add(account.booked(link, to, toAmount));
      String previous = HexFormat.of().formatHex(account.head);
      account.head = sha256().digest(link.toByteArray());
      account.hashes.put(account.version, account.head);
      account.recordedDays.add(day);
      account.movements.add(
          ("{\"line\":\"movement\",\"accountId\":\"%s\",\"version\":%d,\"transactionId\":\"%s\","
                  + "\"accounts\":%d,\"kind\":\"%s\",\"subjectId\":\"%s\",\"effectiveDate\":\"%s\","
                  + "\"recordedAt\":\"%s\",\"reason\":\"%s\",\"basisNumber\":\"113/NQ-HĐND\","
                  + "\"basisDate\":\"2023-12-07\",\"basisIssuer\":\"HĐND tỉnh\","
                  + "\"askedBy\":\"maker\",\"approvedBy\":\"checker\",\"confirmedBy\":null,"
                  + "\"reverses\":null,\"entries\":[%s],\"previousHash\":\"%s\",\"hash\":\"%s\"}")
              .formatted(
                  account.id,
                  account.version,
                  id,
                  accounts,
                  kind,
                  PROVINCE,
                  day,
                  recordedAt,
                  reason.replace("\"", "\\\""),
                  entries,
                  previous,
                  HexFormat.of().formatHex(account.head)));
    }
  }

  private static final class Account {

    private final String id;
    private final String parent;
    private final String holderKind;
    private final String holder;
    private final Map<String, Long> balances = new LinkedHashMap<>();
    private final List<String> movements = new ArrayList<>();
    private final List<String> recordedDays = new ArrayList<>();
    private final Map<Integer, byte[]> hashes = new LinkedHashMap<>();
    private byte[] head;
    private int version;
    private int children;
    private int entries;

    Account(String id, String parent, String holderKind, String holder) {
      this.id = id;
      this.parent = parent;
      this.holderKind = holderKind;
      this.holder = holder;
      for (String compartment : COMPARTMENTS) {
        balances.put(compartment, 0L);
      }
      ByteArrayOutputStream opening = new ByteArrayOutputStream();
      fields(opening, "account", id, holderKind, holder, PROVINCE, parent, "NTM_2021_2025", "02");
      fields(opening, "CENTRAL_BUDGET", "INVESTMENT", 2024, "YEAR");
      head = sha256().digest(opening.toByteArray());
      hashes.put(0, head);
    }

    String booked(ByteArrayOutputStream link, String compartment, long amount) {
      long after = balances.merge(compartment, amount, Long::sum);
      fields(link, compartment, amount, after);
      entries++;
      return "{\"compartment\":\"%s\",\"amount\":%d,\"balanceAfter\":%d}"
          .formatted(compartment, amount, after);
    }

    String terms() {
      return ("{\"line\":\"account\",\"id\":\"%s\",\"holderKind\":\"%s\",\"holderId\":\"%s\","
              + "\"localityId\":\"%s\",\"parentAccountId\":%s,\"programme\":\"NTM_2021_2025\","
              + "\"component\":\"02\",\"capitalSource\":\"CENTRAL_BUDGET\","
              + "\"nature\":\"INVESTMENT\",\"budgetYear\":2024,\"plan\":\"YEAR\",\"children\":%d,"
              + "\"openingHash\":\"%s\"}")
          .formatted(
              id,
              holderKind,
              holder,
              PROVINCE,
              parent == null ? "null" : "\"" + parent + "\"",
              children,
              HexFormat.of().formatHex(hashes.get(0)));
    }

    String balance() {
      StringJoiner sums = new StringJoiner(",");
      balances.forEach((name, sum) -> sums.add("\"%s\":%d".formatted(name, sum)));
      return ("{\"line\":\"balance\",\"accountId\":\"%s\",\"version\":%d,\"head\":\"%s\","
              + "\"compartments\":{%s}}")
          .formatted(id, version, HexFormat.of().formatHex(head), sums);
    }
  }
}
