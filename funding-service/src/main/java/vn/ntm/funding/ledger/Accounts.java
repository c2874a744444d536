package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.ledger.LedgerReading.Known;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roots;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads accounts, statements and transactions of the caller's subtree. */
@ApplicationScoped
@Transactional
class Accounts {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final LedgerReading reading;
  private final LedgerTables tables;
  private final CallerScope scope;
  private final Clock clock;

  Accounts(LedgerReading reading, LedgerTables tables, CallerScope scope, Clock clock) {
    this.reading = reading;
    this.tables = tables;
    this.scope = scope;
    this.clock = clock;
  }

  AccountView get(UUID id, Known known) {
    AccountView account =
        reading.account(id, known).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(account.localityPath(), "account " + id);
    return account;
  }

  Page<AccountView> list(AccountFilter filter, Known known) {
    PageRequest page = filter.page;
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        reading.accounts(filter, scope.roots(), after, page.size() + 1, known),
        page.size(),
        account -> account.id().toString());
  }

  Page<StatementLine> statement(UUID id, Known known, PageRequest page) {
    get(id, Known.ALL);
    long after = page.after(Long::parseLong).orElse(0L);
    return Page.of(
        reading.statement(id, after, page.size() + 1, known),
        page.size(),
        line -> Long.toString(line.accountVersion()));
  }

  TransactionView transaction(UUID id) {
    TransactionView found =
        reading.transaction(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    List<Posting> postings = visible(id, tables.postings(id));
    return new TransactionView(
        found.id(),
        found.kind(),
        found.subjectId(),
        found.effectiveDate(),
        found.recordedAt(),
        found.reason(),
        found.basis(),
        found.askedBy(),
        found.approvedBy(),
        found.confirmedBy(),
        found.reverses(),
        postings);
  }

  /**
   * Whoever may see one of its accounts may see the transaction, and of its lines those of these
   * accounts: a batch moves the money of places that are none of the caller's business.
   */
  private List<Posting> visible(UUID id, List<Posting> postings) {
    Map<UUID, Account> accounts =
        tables
            .accounts(postings.stream().map(Posting::accountId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
    Set<UUID> places =
        accounts.values().stream()
            .flatMap(account -> account.localityPath().stream())
            .collect(Collectors.toSet());
    scope.require(places, "transaction " + id);
    Roots roots = scope.roots();
    return postings.stream()
        .filter(posting -> roots.contain(accounts.get(posting.accountId()).localityPath()))
        .toList();
  }

  Page<Position> positions(int budgetYear, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        reading.positions(budgetYear, scope.roots(), after, page.size() + 1),
        page.size(),
        position -> position.accountId().toString());
  }

  /** A sum that is not kept exactly is refused, never rounded or wrapped (INV-10). */
  LedgerTotals totals(int budgetYear) {
    try {
      return new LedgerTotals(
          budgetYear, reading.totals(budgetYear, scope.roots()), OffsetDateTime.now(clock));
    } catch (NotAnAmountException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }
}
