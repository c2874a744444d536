package vn.ntm.verifier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Recomputes one account: its chain, its entries and its balance. */
final class AccountReading {

  private static final Set<String> ACCOUNT =
      Set.of(
          "line",
          "id",
          "holderKind",
          "holderId",
          "localityId",
          "parentAccountId",
          "programme",
          "component",
          "capitalSource",
          "nature",
          "budgetYear",
          "plan",
          "children",
          "openingHash");
  private static final Set<String> MOVEMENT =
      Set.of(
          "line",
          "accountId",
          "version",
          "transactionId",
          "accounts",
          "kind",
          "subjectId",
          "effectiveDate",
          "recordedAt",
          "reason",
          "basisNumber",
          "basisDate",
          "basisIssuer",
          "askedBy",
          "approvedBy",
          "confirmedBy",
          "reverses",
          "entries",
          "previousHash",
          "hash");
  private static final Set<String> ENTRY = Set.of("compartment", "amount", "balanceAfter");
  private static final Set<String> BALANCE =
      Set.of("line", "accountId", "version", "head", "compartments");

  private final Line terms;
  private final String id;
  private final Seals.Marks marks;
  private final Map<Compartment, Long> balances = new EnumMap<>(Compartment.class);
  private long version;
  private String head;
  private long entries;

  AccountReading(Line terms, Seals.Marks marks) {
    terms.requireMembers(ACCOUNT);
    this.terms = terms;
    this.id = terms.id("id");
    this.marks = marks;
    for (Compartment compartment : Compartment.values()) {
      balances.put(compartment, 0L);
    }
    head = opening();
    if (!head.equals(terms.hash("openingHash"))) {
      throw wrong(terms, 0L, Fault.OPENING, head, terms.hash("openingHash"));
    }
  }

  private String opening() {
    return new Sha256()
        .field("account")
        .field(id)
        .field(terms.text("holderKind"))
        .field(terms.id("holderId"))
        .field(terms.id("localityId"))
        .field(terms.idOrNull("parentAccountId"))
        .field(terms.text("programme"))
        .field(terms.text("component"))
        .field(terms.text("capitalSource"))
        .field(terms.text("nature"))
        .field(terms.number("budgetYear"))
        .field(Plan.of(terms).name())
        .hex();
  }

  /** Recomputes the next version. */
  void move(Line line, SharedTransactions transactions) {
    long expected = version + 1;
    line.requireMembers(MOVEMENT);
    requireSameAccount(line);
    if (line.number("version") != expected) {
      throw wrong(line, expected, Fault.VERSION, expected, line.number("version"));
    }
    if (!head.equals(line.hash("previousHash"))) {
      throw wrong(line, expected, Fault.PREVIOUS_HASH, head, line.hash("previousHash"));
    }
    version = expected;
    Sha256 link = new Sha256().field("movement").hash(head).field(version);
    says(link.field(line.id("transactionId")), line);
    book(line, link);
    String computed = link.hex();
    if (!computed.equals(line.hash("hash"))) {
      throw wrong(line, version, Fault.HASH, computed, line.hash("hash"));
    }
    head = computed;
    marks.see(line.instant("recordedAt"), version, head);
    long accounts = line.number("accounts");
    transactions.see(
        line,
        id,
        version,
        line.id("transactionId"),
        accounts == 1 ? "" : says(new Sha256(), line).field(accounts).hex(),
        accounts);
  }

  /** Everything that a transaction says of itself, the same in each of its accounts. */
  private static Sha256 says(Sha256 hash, Line line) {
    return hash.field(line.text("kind"))
        .field(line.id("subjectId"))
        .field(line.day("effectiveDate"))
        .field(line.instant("recordedAt"))
        .field(line.text("reason"))
        .field(line.textOrNull("basisNumber"))
        .field(line.dayOrNull("basisDate"))
        .field(line.textOrNull("basisIssuer"))
        .field(line.text("askedBy"))
        .field(line.textOrNull("approvedBy"))
        .field(line.textOrNull("confirmedBy"))
        .field(line.idOrNull("reverses"));
  }

  private void book(Line line, Sha256 link) {
    long sum = 0;
    Compartment last = null;
    for (Object item : line.list("entries")) {
      Line entry = line.part(item, "entries");
      entry.requireMembers(ENTRY);
      Compartment compartment = Compartment.of(entry);
      if (last != null && compartment.compareTo(last) <= 0) {
        throw wrong(line, version, Fault.ENTRY_ORDER, "after " + last, compartment);
      }
      last = compartment;
      long amount = entry.number("amount");
      long after = entry.number("balanceAfter");
      stand(line, compartment, amount, after);
      sum = exactSum(line, sum, amount);
      link.field(compartment.name()).field(amount).field(after);
      entries++;
    }
    if (last == null) {
      throw wrong(line, version, Fault.NO_ENTRIES, "1 entry or more", "none");
    }
    if (sum != 0) {
      throw wrong(line, version, Fault.SUM, 0, sum);
    }
  }

  private void stand(Line line, Compartment compartment, long amount, long after) {
    long expected = exactSum(line, balances.get(compartment), amount);
    if (after != expected) {
      throw wrong(
          line, version, Fault.CONTINUES, compartment + " " + expected, compartment + " " + after);
    }
    if (!compartment.mayStandAt(after)) {
      throw wrong(line, version, Fault.BOUNDS, "0 to 9007199254740991", compartment + " " + after);
    }
    balances.put(compartment, after);
  }

  private long exactSum(Line line, long one, long other) {
    try {
      return Math.addExact(one, other);
    } catch (ArithmeticException e) {
      throw wrong(line, version, Fault.BOUNDS, "an exact sum", one + " + " + other);
    }
  }

  /** Compares the balance that the ledger keeps with what its entries sum to. */
  void finish(Line line) {
    line.requireMembers(BALANCE);
    requireSameAccount(line);
    if (line.number("version") != version) {
      throw wrong(line, version + 1, Fault.BALANCE_VERSION, line.number("version"), version);
    }
    if (!head.equals(line.hash("head"))) {
      throw wrong(line, version, Fault.HEAD, head, line.hash("head"));
    }
    Line kept = line.part("compartments");
    balances.forEach(
        (compartment, sum) -> {
          if (kept.number(compartment.name()) != sum) {
            throw wrong(
                line,
                version,
                Fault.BALANCE,
                compartment + " " + sum,
                compartment + " " + kept.number(compartment.name()));
          }
        });
    marks.finish(id);
  }

  String id() {
    return id;
  }

  long entries() {
    return entries;
  }

  long version() {
    return version;
  }

  /** What stands in each compartment, with the sign of its entries. */
  Map<Compartment, Long> balances() {
    return balances;
  }

  Line terms() {
    return terms;
  }

  private void requireSameAccount(Line line) {
    if (!Objects.equals(id, line.id("accountId"))) {
      throw wrong(line, version + 1, Fault.OTHER_ACCOUNT, id, line.id("accountId"));
    }
  }

  private WrongLineException wrong(
      Line line, long atVersion, Fault fault, Object expected, Object found) {
    return WrongLineException.of(line.number(), id, atVersion, fault, expected, found);
  }
}
