package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contract.domain.ContractHolds;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.money.Vnd;

/** Records an amendment: from its day on, the contract has another value. */
@ApplicationScoped
class AmendContract {

  /**
   * What was agreed.
   *
   * @param value of the whole contract, not the difference
   */
  record Command(
      @NotNull LocalDate signedOn, @NotNull Vnd value, @NotBlank @Size(max = 1000) String reason) {}

  private final ChangingContract changing;
  private final ContractTables tables;
  private final InvestorOfProject investor;
  private final Clock clock;

  AmendContract(
      ChangingContract changing, ContractTables tables, InvestorOfProject investor, Clock clock) {
    this.changing = changing;
    this.tables = tables;
    this.investor = investor;
    this.clock = clock;
  }

  @Transactional
  Contract handle(UUID id, long expectedVersion, Command command) {
    ChangingContract.Locked locked = changing.lock(id, expectedVersion);
    long value = command.value().dong();
    // The ceiling is that of the rule under which the contract was signed.
    long ceiling = tables.ceiling(locked.contract().signedOn).orElseThrow().of(value);
    ContractPosition amended = locked.position().amended(value, ceiling);
    Refusals.refuseIfAny(brokenRules(command, locked, amended));
    tables.amend(id, value, ceiling);
    tables.insert(
        id,
        new ContractAmendment(
            tables.lastAmendment(id) + 1,
            command.signedOn(),
            command.value(),
            command.reason().strip(),
            locked.acting().account(),
            OffsetDateTime.now(clock)));
    return changing.changed(locked);
  }

  private List<BrokenRule> brokenRules(
      Command command, ChangingContract.Locked locked, ContractPosition amended) {
    List<BrokenRule> broken = new ArrayList<>(locked.acting().brokenRules());
    AmountIsPositive.check(command.value()).map(rule -> rule.at("/value")).ifPresent(broken::add);
    DateHasCome.check(command.signedOn(), LocalDate.now(clock))
        .map(rule -> rule.at("/signedOn"))
        .ifPresent(broken::add);
    investor.brokenByValue(locked.acting(), command.value()).ifPresent(broken::add);
    ContractHolds.check(amended).stream().map(rule -> rule.at("/value")).forEach(broken::add);
    return broken;
  }
}
