package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.LedgerTables.Entry;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.messaging.Outbox;
import vn.ntm.money.Vnd;

/**
 * The only way money moves. Every method needs the transaction of a use case: lock the accounts
 * first, decide on what then stands there, post last.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

  /** The invariant that an empty compartment breaks, by what was to be done. */
  private static final Map<TransactionKind, String> SHORTFALL =
      Map.of(
          TransactionKind.ALLOCATION, "INV-01",
          TransactionKind.REDUCTION, "INV-02",
          TransactionKind.RESERVATION, "INV-03",
          TransactionKind.PAYMENT, "INV-03",
          TransactionKind.RELEASE, "INV-03",
          TransactionKind.PAYMENT_REVERSAL, "INV-03");

  private final LedgerTables tables;
  private final Outbox outbox;
  private final Clock clock;

  Ledger(LedgerTables tables, Outbox outbox, Clock clock) {
    this.tables = tables;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Opens the account, or returns the one that holds the same purse already. */
  public Account open(Account account) {
    tables.insertIfAbsent(account, OffsetDateTime.now(clock));
    return tables.samePurse(account);
  }

  /** The account of this id. */
  public Optional<Account> find(UUID accountId) {
    return tables.find(accountId);
  }

  /** Locks accounts until the transaction ends. */
  public void lock(Collection<UUID> accountIds) {
    tables.lock(accountIds);
  }

  /** What stands in an account; decide on it only under the lock. */
  public Balances balances(UUID accountId) {
    return tables.balances(accountId);
  }

  /** The lines of a recorded transaction. */
  public List<Posting> postings(UUID transactionId) {
    return tables.postings(transactionId);
  }

  /**
   * Records the transaction, changes the balances and tells of each account that moved.
   *
   * @throws vn.ntm.web.problem.ProblemException INV-01, INV-02 or INV-03 with the shortfall when a
   *     compartment would go below zero
   */
  public void post(LedgerTransaction transaction) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Map<UUID, List<Posting>> byAccount =
        transaction.postings().stream()
            .collect(Collectors.groupingBy(Posting::accountId, TreeMap::new, Collectors.toList()));
    tables.lock(new TreeSet<>(byAccount.keySet()));
    tables.insert(transaction, now);
    List<AccountMoved> moved = new ArrayList<>();
    byAccount.forEach(
        (accountId, postings) -> {
          long version = tables.nextVersion(accountId);
          tables.insertEntries(transaction.id(), entries(transaction.kind(), postings, version));
          moved.add(
              AccountMoved.of(
                  tables.find(accountId).orElseThrow(),
                  version,
                  transaction,
                  now,
                  postings,
                  tables.balances(accountId)));
        });
    outbox.appendAll(moved.stream().map(AccountMoved::asEvent).toList());
  }

  private List<Entry> entries(TransactionKind kind, List<Posting> postings, long version) {
    return postings.stream()
        .sorted(Comparator.comparing(Posting::compartment))
        .map(posting -> new Entry(posting, version, move(kind, posting)))
        .toList();
  }

  private long move(TransactionKind kind, Posting posting) {
    OptionalLong after = tables.move(posting);
    if (after.isEmpty()) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.shortfall(
                  SHORTFALL.get(kind),
                  Vnd.of(Math.abs(posting.amount())),
                  standing(posting.accountId(), posting.compartment()))));
    }
    return after.getAsLong();
  }

  private Vnd standing(UUID accountId, Compartment compartment) {
    Balances balances = tables.balances(accountId);
    return switch (compartment) {
      case RECEIVED -> balances.received();
      case AVAILABLE -> balances.available();
      case ALLOCATED -> balances.allocated();
      case RESERVED -> balances.reserved();
      case DISBURSED -> balances.disbursed();
    };
  }
}
