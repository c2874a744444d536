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
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contract.domain.ContractHolds;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.money.Vnd;

/** Records accepted work, which alone may be paid for as volume. */
@ApplicationScoped
class RecordAcceptance {

  /**
   * What was accepted.
   *
   * @param dueOn the day from which it counts as arrears when it is not paid
   */
  record Command(
      @NotNull LocalDate acceptedOn,
      @NotNull LocalDate dueOn,
      @NotNull Vnd value,
      @NotBlank @Size(max = 1000) String content) {}

  private final ChangingContract changing;
  private final ContractTables tables;
  private final Clock clock;

  RecordAcceptance(ChangingContract changing, ContractTables tables, Clock clock) {
    this.changing = changing;
    this.tables = tables;
    this.clock = clock;
  }

  @Transactional
  Contract handle(UUID id, long expectedVersion, Command command) {
    ChangingContract.Locked locked = changing.lock(id, expectedVersion);
    Refusals.refuseIfAny(brokenRules(command, locked));
    tables.accept(id, command.value().dong());
    tables.insert(
        id,
        new ContractAcceptance(
            tables.lastAcceptance(id) + 1,
            command.acceptedOn(),
            command.dueOn(),
            command.value(),
            command.content().strip(),
            locked.acting().account(),
            OffsetDateTime.now(clock)));
    return changing.changed(locked);
  }

  private List<BrokenRule> brokenRules(Command command, ChangingContract.Locked locked) {
    List<BrokenRule> broken = new ArrayList<>(locked.acting().brokenRules());
    AmountIsPositive.check(command.value()).map(rule -> rule.at("/value")).ifPresent(broken::add);
    DateHasCome.check(command.acceptedOn(), LocalDate.now(clock))
        .map(rule -> rule.at("/acceptedOn"))
        .ifPresent(broken::add);
    if (command.dueOn().isBefore(command.acceptedOn())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.DATES_REVERSED.code(),
              "/dueOn",
              command.acceptedOn(),
              command.dueOn()));
    }
    ContractPosition after = locked.position().accepting(command.value().dong());
    if (after.accepted() > after.value()) {
      broken.add(
          BrokenRule.shortfall(
                  FundingProblem.ACCEPTED_ABOVE_VALUE.code(),
                  Vnd.of(after.accepted()),
                  Vnd.of(after.value()))
              .at("/value"));
    }
    ContractHolds.check(after).stream().map(rule -> rule.at("/value")).forEach(broken::add);
    return broken;
  }
}
