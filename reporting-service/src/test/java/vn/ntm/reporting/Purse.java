package vn.ntm.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A budget account as its owner keeps it: it moves money and tells each movement. */
public final class Purse {

  /** What moved on a day; received is positive when it grows. */
  public record Move(LocalDate day, String compartment, long amount) {}

  public final UUID id = UUID.randomUUID();
  public final Unit place;
  public final Purse parent;
  public final boolean project;
  public final String source;
  public final String nature;
  public final String component;
  public final int year;
  public final List<Move> moves = new ArrayList<>();
  public final List<Event> told = new ArrayList<>();
  private final UUID holder;

  private Purse(
      Unit place,
      Purse parent,
      boolean project,
      String source,
      String nature,
      String component,
      int year) {
    this.place = place;
    this.parent = parent;
    this.project = project;
    this.source = source;
    this.nature = nature;
    this.component = component;
    this.year = year;
    this.holder = project ? UUID.randomUUID() : place.id();
  }

  /** A purse at the top of the tree. */
  public static Purse of(Unit place, String source, String nature, String component, int year) {
    return new Purse(place, null, false, source, nature, component, year);
  }

  /** The purse of a locality below, fed by this one. */
  public Purse of(Unit lower) {
    return new Purse(lower, this, false, source, nature, component, year);
  }

  /** The purse of a project, fed by this one. */
  public Purse project(Unit where) {
    return new Purse(where, this, true, source, nature, component, year);
  }

  /** Capital enters. */
  public Event assign(long amount, LocalDate day) {
    return move("ASSIGNMENT", day, Map.of("RECEIVED", amount, "AVAILABLE", amount));
  }

  /** The parent gives: one event of each account. */
  public List<Event> allocate(long amount, LocalDate day) {
    return List.of(
        parent.move("ALLOCATION", day, Map.of("AVAILABLE", -amount, "ALLOCATED", amount)),
        move("ALLOCATION", day, Map.of("RECEIVED", amount, "AVAILABLE", amount)));
  }

  /** A payment is asked for. */
  public Event reserve(long amount, LocalDate day) {
    return move("RESERVATION", day, Map.of("AVAILABLE", -amount, "RESERVED", amount));
  }

  /** What was asked for is not paid. */
  public Event release(long amount, LocalDate day) {
    return move("RELEASE", day, Map.of("AVAILABLE", amount, "RESERVED", -amount));
  }

  /** The Treasury has paid. */
  public Event pay(long amount, LocalDate day) {
    return move("VOLUME_PAYMENT", day, Map.of("RESERVED", -amount, "VOLUME", amount));
  }

  /** A payment comes back. */
  public Event reverse(long amount, LocalDate day) {
    return move("PAYMENT_REVERSAL", day, Map.of("AVAILABLE", amount, "VOLUME", -amount));
  }

  /** What stands in the compartment now. */
  public long in(String compartment) {
    return sum(compartment, LocalDate.MIN, LocalDate.MAX);
  }

  /** What moved in the compartment on these days. */
  public long sum(String compartment, LocalDate from, LocalDate to) {
    return moves.stream()
        .filter(move -> move.compartment().equals(compartment))
        .filter(move -> !move.day().isBefore(from) && !move.day().isAfter(to))
        .mapToLong(Move::amount)
        .sum();
  }

  private Event move(String kind, LocalDate day, Map<String, Long> amounts) {
    amounts.forEach((compartment, amount) -> moves.add(new Move(day, compartment, amount)));
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("accountId", id.toString());
    value.put("version", told.size() + 1);
    value.put("account", account());
    Map<String, Object> transaction = new LinkedHashMap<>();
    transaction.put("id", UUID.randomUUID().toString());
    transaction.put("kind", kind);
    transaction.put("effectiveDate", day.toString());
    transaction.put("recordedAt", "2024-06-17T09:00:00+07:00");
    value.put("transaction", transaction);
    value.put(
        "movements",
        new TreeMap<>(amounts)
            .entrySet().stream()
                .map(
                    amount ->
                        Map.of(
                            "compartment",
                            amount.getKey(),
                            "amount",
                            amount.getKey().equals("RECEIVED")
                                ? -amount.getValue()
                                : amount.getValue()))
                .toList());
    value.put("balances", balances());
    Event event =
        new Event(
            "funding.budget.v1",
            "vn.ntm.funding.account-moved.v1",
            UUID.randomUUID(),
            id.toString(),
            World.write(value));
    told.add(event);
    return event;
  }

  private Map<String, Object> account() {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("holderKind", project ? "PROJECT" : "LOCALITY");
    account.put("holderId", holder.toString());
    account.put("localityId", place.id().toString());
    account.put("localityPath", place.path().stream().map(UUID::toString).toList());
    account.put("parentAccountId", parent == null ? null : parent.id.toString());
    account.put("programme", "NTM_2021_2025");
    account.put("component", component);
    account.put("capitalSource", source);
    account.put("nature", nature);
    account.put("budgetYear", year);
    account.put("plan", "YEAR");
    return account;
  }

  private Map<String, Object> balances() {
    Map<String, Object> balances = new LinkedHashMap<>();
    for (String compartment : List.of("RECEIVED", "AVAILABLE", "ALLOCATED", "RESERVED")) {
      balances.put(compartment.toLowerCase(java.util.Locale.ROOT), in(compartment));
    }
    balances.put("disbursed", in("VOLUME"));
    balances.put("volume", in("VOLUME"));
    for (String other : List.of("advance", "extended", "cancelled", "passed", "returned")) {
      balances.put(other, 0);
    }
    return balances;
  }

  /** What the ledger tells of it. */
  public Map<String, Object> position() {
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("accountId", id.toString());
    position.put("version", told.size());
    position.put("holderKind", project ? "PROJECT" : "LOCALITY");
    position.put("localityId", place.id().toString());
    position.put("capitalSource", source);
    position.put("nature", nature);
    position.put("budgetYear", year);
    position.putAll(balances());
    return position;
  }

  /** The event of a disbursement of this purse. */
  public Event disbursement(UUID disbursementId, long version, String status, LocalDate day) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("disbursementId", disbursementId.toString());
    value.put("version", version);
    value.put("accountId", id.toString());
    value.put("projectId", holder.toString());
    value.put("localityId", place.id().toString());
    value.put("localityPath", place.path().stream().map(UUID::toString).toList());
    value.put("status", status);
    value.put("contractId", null);
    value.put("kind", "DIRECT");
    value.put("amount", 1_000_000);
    value.put("recovery", 0);
    value.put("programme", "NTM_2021_2025");
    value.put("component", component);
    value.put("capitalSource", source);
    value.put("nature", nature);
    value.put("budgetYear", year);
    value.put("effectiveDate", day.toString());
    value.put(
        "voucher",
        List.of("PAID", "REVERSAL_REQUESTED", "REVERSED").contains(status)
            ? Map.of("number", "UNC 1", "date", day.toString(), "treasury", "KBNN")
            : null);
    return new Event(
        "funding.disbursement.v1",
        "vn.ntm.funding.disbursement-"
            + status.toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + ".v1",
        UUID.randomUUID(),
        disbursementId.toString(),
        World.write(value));
  }
}
