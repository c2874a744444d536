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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
import vn.ntm.funding.ledger.domain.Purse;
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

  /**
   * Opens all accounts whose purses have none yet, in one order whatever the order they come in:
   * two commands that open the same ones never wait in a circle.
   *
   * @return the account of each purse, which may be one that was there already
   * @throws vn.ntm.web.problem.ProblemException INV-20 when the year is settled for one of them
   */
  public Map<Purse, Account> openAll(Collection<Account> accounts) {
    SortedMap<Purse, Account> wanted = new TreeMap<>();
    accounts.forEach(account -> wanted.putIfAbsent(account.purse(), account));
    if (!tables.insertAllIfAbsent(wanted.values(), OffsetDateTime.now(clock))) {
      Refusals.refuseIfAny(List.of(yearIsSettled(wanted.firstKey().budgetYear())));
    }
    Set<UUID> holders = wanted.keySet().stream().map(Purse::holderId).collect(Collectors.toSet());
    return heldBy(holders).stream()
        .filter(account -> wanted.containsKey(account.purse()))
        .collect(Collectors.toMap(Account::purse, Function.identity()));
  }

  /** The accounts of these ids, as far as there are any, in no order. */
  public List<Account> accounts(Collection<UUID> ids) {
    return tables.accounts(ids);
  }

  /** All accounts of these holders, in no order. */
  public List<Account> heldBy(Collection<UUID> holderIds) {
    return tables.heldBy(holderIds);
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

  /**
   * The earliest year before this one in which an open account of the programme, in the locality or
   * below it, has outstanding advances.
   */
  public Optional<Integer> earlierYearWithAdvances(
      UUID locality, String programme, int budgetYear) {
    return tables.earlierYearWithAdvances(locality, programme, budgetYear);
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

  /** The same for many holders, by their ids; those that are open have none. */
  public Map<UUID, BrokenRule> brokenByClosing(Collection<UUID> holderIds) {
    Map<UUID, BrokenRule> broken = new HashMap<>();
    tables
        .closings(holderIds)
        .forEach((holder, closing) -> broken.put(holder, closing.brokenRule()));
    return broken;
  }

  /** Locks accounts until the transaction ends. */
  public void lock(Collection<UUID> accountIds) {
    tables.lock(accountIds);
  }

  /** What stands in an account; decide on it only under the lock. */
  public Balances balances(UUID accountId) {
    return tables.balances(accountId);
  }

  /** The same for many accounts, by their ids. */
  public Map<UUID, Balances> balances(Collection<UUID> accountIds) {
    Map<UUID, Balances> balances = new HashMap<>(tables.balances(accountIds));
    accountIds.forEach(account -> balances.putIfAbsent(account, Balances.NONE));
    return balances;
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
    SortedMap<UUID, List<Posting>> byAccount =
        transaction.postings().stream()
            .collect(Collectors.groupingBy(Posting::accountId, TreeMap::new, Collectors.toList()));
    Set<UUID> accounts = byAccount.keySet();
    tables.lock(accounts);
    tables
        .closedYear(accounts)
        .ifPresent(year -> Refusals.refuseIfAny(List.of(yearIsSettled(year))));
    if (!transaction.kind().isLeftToAClosedHolder()) {
      tables
          .closing(byAccount.keySet())
          .ifPresent(closing -> Refusals.refuseIfAny(List.of(closing.brokenRule())));
    }
    tables.insert(transaction, now);
    List<Booking> bookings = booked(transaction.kind(), giversLast(byAccount));
    tables.link(transaction, now, bookings);
    tables.insertEntries(transaction.id(), bookings);
    tell(transaction, now, byAccount, bookings);
  }

  /**
   * The database proves once for each account that gives that its children received as much, as
   * long as they were booked before it.
   */
  private static Map<UUID, List<Posting>> giversLast(SortedMap<UUID, List<Posting>> byAccount) {
    Map<UUID, List<Posting>> ordered = new LinkedHashMap<>();
    byAccount.forEach(
        (accountId, postings) -> {
          if (postings.stream().noneMatch(Ledger::givesDown)) {
            ordered.put(accountId, postings);
          }
        });
    byAccount.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static boolean givesDown(Posting posting) {
    return posting.compartment() == Compartment.ALLOCATED;
  }

  private List<Booking> booked(TransactionKind kind, Map<UUID, List<Posting>> byAccount) {
    Map<UUID, Long> versions = tables.nextVersions(byAccount.keySet());
    List<Posting> postings =
        byAccount.values().stream()
            .flatMap(moves -> moves.stream().sorted(Comparator.comparing(Posting::compartment)))
            .toList();
    Map<UUID, Map<Compartment, Long>> after = tables.move(postings);
    Map<UUID, List<Chain.Line>> lines = new LinkedHashMap<>();
    for (Posting posting : postings) {
      Long standing = after.getOrDefault(posting.accountId(), Map.of()).get(posting.compartment());
      if (standing == null) {
        Vnd before = tables.balances(posting.accountId()).in(posting.compartment());
        Refusals.refuseIfAny(List.of(refusal(kind, posting, before)));
      }
      lines
          .computeIfAbsent(posting.accountId(), account -> new ArrayList<>())
          .add(new Chain.Line(posting.compartment(), posting.amount(), standing));
    }
    return lines.entrySet().stream()
        .map(line -> new Booking(line.getKey(), versions.get(line.getKey()), line.getValue()))
        .toList();
  }

  private void tell(
      LedgerTransaction transaction,
      OffsetDateTime now,
      Map<UUID, List<Posting>> byAccount,
      List<Booking> bookings) {
    Map<UUID, Account> accounts =
        tables.accounts(byAccount.keySet()).stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
    Map<UUID, Balances> balances = tables.balances(byAccount.keySet());
    outbox.appendAll(
        bookings.stream()
            .map(
                booking ->
                    AccountMoved.of(
                            accounts.get(booking.accountId()),
                            booking.version(),
                            transaction,
                            now,
                            byAccount.get(booking.accountId()),
                            balances.get(booking.accountId()))
                        .asEvent())
            .toList());
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
