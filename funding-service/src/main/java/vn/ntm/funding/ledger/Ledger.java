package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Chain;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderClosing;
import vn.ntm.funding.ledger.domain.HolderKind;
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

  /** The invariant that an empty AVAILABLE or RESERVED breaks, by what was to be done. */
  private static final Map<TransactionKind, String> SHORTFALL =
      Map.of(
          TransactionKind.ALLOCATION, "INV-01",
          TransactionKind.REDUCTION, "INV-02",
          TransactionKind.RESERVATION, "INV-03",
          TransactionKind.RELEASE, "INV-03",
          TransactionKind.EXTENSION, "INV-19",
          TransactionKind.CANCELLATION, "INV-19",
          TransactionKind.TRANSFER, "INV-02",
          TransactionKind.RESERVE_RELEASE, "INV-02");

  private final LedgerTables tables;
  private final Outbox outbox;
  private final Clock clock;

  Ledger(LedgerTables tables, Outbox outbox, Clock clock) {
    this.tables = tables;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Opens the account, or returns the one that holds the same purse already.
   *
   * @throws vn.ntm.web.problem.ProblemException INV-20 when the year is settled there, INV-15 when
   *     the holder is closed
   */
  public Account open(Account account) {
    return tables.samePurse(account).orElseGet(() -> opened(account));
  }

  /** Another command may have opened it in between: then that one is the account. */
  private Account opened(Account account) {
    brokenByClosing(account.holderKind(), account.holderId())
        .ifPresent(rule -> Refusals.refuseIfAny(List.of(rule)));
    if (!tables.insertIfAbsent(account, OffsetDateTime.now(clock))) {
      Refusals.refuseIfAny(List.of(yearIsSettled(account.budgetYear())));
    }
    return tables
        .samePurse(account)
        .orElseThrow(() -> new IllegalStateException("an account that was opened is gone"));
  }

  private static BrokenRule yearIsSettled(int year) {
    return BrokenRule.of(FundingProblem.YEAR_SETTLED.code(), "", Integer.toString(year));
  }

  /** The account of this id. */
  public Optional<Account> find(UUID accountId) {
    return tables.find(accountId);
  }

  /**
   * The open accounts of a programme's year in a locality and below it.
   *
   * @param limit how many at most
   */
  public List<Account> openAccounts(UUID locality, String programme, int budgetYear, int limit) {
    return tables.openAccounts(locality, programme, budgetYear, limit);
  }

  /** Closes locked accounts for good: they take no more entries (INV-20). */
  public void close(Collection<UUID> accountIds, UUID settlementId) {
    tables.close(accountIds, settlementId, OffsetDateTime.now(clock));
  }

  /** The accounts of a holder, of all years and plans. */
  public List<Account> accountsOf(HolderKind kind, UUID holderId) {
    return tables.accountsOf(kind, holderId);
  }

  /**
   * Closes a holder whose accounts are locked: it takes no more budget, contracts or payments
   * (INV-15).
   *
   * @param name as people know it, for the refusals to come
   * @param decisionId what decided it
   */
  public void closeHolder(
      HolderKind kind, UUID holderId, String name, LocalDate closedOn, UUID decisionId) {
    tables.closeHolder(kind, holderId, name, closedOn, decisionId, OffsetDateTime.now(clock));
  }

  /** The rule that anything new for this holder breaks; empty while it is open (INV-15). */
  public Optional<BrokenRule> brokenByClosing(HolderKind kind, UUID holderId) {
    return tables.closing(kind, holderId).map(HolderClosing::brokenRule);
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
    // The database keeps microseconds, and the chain must be recomputed from what it keeps.
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    Map<UUID, List<Posting>> byAccount =
        transaction.postings().stream()
            .collect(Collectors.groupingBy(Posting::accountId, TreeMap::new, Collectors.toList()));
    tables.lock(new TreeSet<>(byAccount.keySet()));
    tables
        .closedYear(byAccount.keySet())
        .ifPresent(year -> Refusals.refuseIfAny(List.of(yearIsSettled(year))));
    if (!transaction.kind().isLeftToAClosedHolder()) {
      tables
          .closing(byAccount.keySet())
          .ifPresent(closing -> Refusals.refuseIfAny(List.of(closing.brokenRule())));
    }
    tables.insert(transaction, now);
    List<AccountMoved> moved = new ArrayList<>();
    byAccount.forEach(
        (accountId, postings) -> {
          long version = tables.nextVersion(accountId);
          List<Chain.Line> lines = booked(transaction.kind(), accountId, postings);
          tables.link(accountId, version, transaction, now, lines);
          tables.insertEntries(transaction.id(), accountId, version, lines);
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

  private List<Chain.Line> booked(TransactionKind kind, UUID accountId, List<Posting> postings) {
    return postings.stream()
        .sorted(Comparator.comparing(Posting::compartment))
        .map(
            posting ->
                new Chain.Line(
                    posting.compartment(), posting.amount(), move(kind, accountId, posting)))
        .toList();
  }

  private long move(TransactionKind kind, UUID accountId, Posting posting) {
    OptionalLong after = tables.move(posting);
    if (after.isEmpty()) {
      Vnd standing = tables.balances(accountId).in(posting.compartment());
      Refusals.refuseIfAny(List.of(refusal(kind, posting, standing)));
    }
    return after.getAsLong();
  }

  private static BrokenRule refusal(TransactionKind kind, Posting posting, Vnd standing) {
    Vnd moved = Vnd.of(Math.abs(posting.amount()));
    boolean taken = (posting.compartment() == Compartment.RECEIVED) == (posting.amount() > 0);
    if (!taken) {
      return BrokenRule.of(FundingProblem.SUM_TOO_LARGE.code(), "/amount");
    }
    String rule =
        posting.compartment() == Compartment.ADVANCE
            ? FundingProblem.OUTSTANDING_ADVANCE.code()
            : SHORTFALL.getOrDefault(kind, FundingProblem.ABOVE_PLAN.code());
    return BrokenRule.shortfall(rule, moved, standing);
  }
}
