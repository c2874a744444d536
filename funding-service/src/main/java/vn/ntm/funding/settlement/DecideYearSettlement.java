package vn.ntm.funding.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.counterpart.CounterpartOfYear;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.ApproverIsNotProposer;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.settlement.YearSettlementEntity.Status;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Approves or rejects a settlement. An approved one closes its accounts for good. */
@ApplicationScoped
class DecideYearSettlement {

  /** Why it is rejected. */
  record Rejection(@NotBlank @Size(max = 1000) String reason) {}

  /** A settlement is one transaction; what is larger is settled locality by locality. */
  private static final int MOST_ACCOUNTS = 20_000;

  private final YearSettlementRepository repository;
  private final YearEnd yearEnd;
  private final Ledger ledger;
  private final CounterpartOfYear counterpart;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  DecideYearSettlement(
      YearSettlementRepository repository,
      YearEnd yearEnd,
      Ledger ledger,
      CounterpartOfYear counterpart,
      CallerScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.repository = repository;
    this.yearEnd = yearEnd;
    this.ledger = ledger;
    this.counterpart = counterpart;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  YearSettlement approve(UUID id, long expectedVersion) {
    YearSettlementEntity settlement = open(id, expectedVersion);
    ApproverIsNotProposer.check(settlement.proposedPerson, caller.get().person())
        .ifPresent(rule -> Refusals.refuseIfAny(List.of(rule)));
    List<Account> accounts = lockedAccounts(settlement);
    Refusals.refuseIfAny(brokenRules(settlement, accounts));
    accounts.forEach(account -> yearEnd.end(account, settlement, caller.get().person()));
    ledger.close(accounts.stream().map(Account::id).toList(), settlement.id);
    settlement.accounts = accounts.size();
    return decided(settlement, Status.APPROVED, null);
  }

  @Transactional
  YearSettlement reject(UUID id, long expectedVersion, Rejection rejection) {
    return decided(open(id, expectedVersion), Status.REJECTED, rejection.reason().strip());
  }

  private YearSettlementEntity open(UUID id, long expectedVersion) {
    YearSettlementEntity settlement =
        repository.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(List.of(settlement.localityPath), "year settlement " + id);
    EntityVersion.requireCurrent(expectedVersion, settlement.version);
    if (settlement.status != Status.PROPOSED) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.WRONG_STATE.code(), "", settlement.status, Status.PROPOSED)));
    }
    return settlement;
  }

  private List<Account> lockedAccounts(YearSettlementEntity settlement) {
    List<Account> accounts =
        ledger.openAccounts(
            settlement.localityId, settlement.programme, settlement.budgetYear, MOST_ACCOUNTS + 1);
    ledger.lock(accounts.stream().map(Account::id).toList());
    return accounts;
  }

  private List<BrokenRule> brokenRules(YearSettlementEntity settlement, List<Account> accounts) {
    String year = Integer.toString(settlement.budgetYear);
    List<BrokenRule> broken = new ArrayList<>();
    if (accounts.isEmpty()) {
      broken.add(BrokenRule.of(FundingProblem.NOTHING_TO_SETTLE.code(), "", year));
    }
    if (accounts.size() > MOST_ACCOUNTS) {
      broken.add(
          BrokenRule.of(
              FundingProblem.TOO_MANY_ACCOUNTS.code(), "", accounts.size(), MOST_ACCOUNTS));
    }
    long open =
        accounts.stream()
            .filter(account -> ledger.balances(account.id()).reserved().isPositive())
            .count();
    if (open > 0) {
      broken.add(BrokenRule.of(FundingProblem.REQUESTS_ARE_OPEN.code(), "", open));
    }
    ledger
        .earlierYearWithAdvances(settlement.localityId, settlement.programme, settlement.budgetYear)
        .ifPresent(
            earlier ->
                broken.add(
                    BrokenRule.of(
                        FundingProblem.EARLIER_YEAR_OPEN.code(), "", Integer.toString(earlier))));
    broken.addAll(
        counterpart.lacking(settlement.localityId, settlement.programme, settlement.budgetYear));
    return broken;
  }

  private YearSettlement decided(YearSettlementEntity settlement, Status status, String note) {
    Caller decider = caller.get();
    settlement.status = status;
    settlement.decidedBy = decider.account();
    settlement.decidedPerson = decider.person();
    settlement.decidedAt = OffsetDateTime.now(clock);
    settlement.decisionNote = note;
    repository.flush();
    return YearSettlement.of(settlement);
  }
}
