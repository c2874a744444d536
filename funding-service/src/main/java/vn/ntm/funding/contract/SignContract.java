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
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contract.domain.AdvanceCeiling;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.money.Vnd;
import vn.ntm.web.ids.Ids;

/** Records a signed contract of a project. */
@ApplicationScoped
class SignContract {

  /**
   * What was signed.
   *
   * @param contractor as printed; a community group when the people carry the work out themselves
   */
  record Command(
      @NotNull UUID projectId,
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate signedOn,
      @NotBlank @Size(max = 300) String contractor,
      @NotBlank @Size(max = 1000) String content,
      @NotNull Vnd value) {}

  private final ContractRepository repository;
  private final ContractTables tables;
  private final InvestorOfProject investor;
  private final Ids ids;
  private final Clock clock;

  SignContract(
      ContractRepository repository,
      ContractTables tables,
      InvestorOfProject investor,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.tables = tables;
    this.investor = investor;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Contract handle(Command command) {
    InvestorOfProject.Acting acting = investor.acting(command.projectId(), "/projectId");
    Optional<AdvanceCeiling> ceiling = tables.ceiling(command.signedOn());
    List<BrokenRule> broken = new ArrayList<>(acting.brokenRules());
    AmountIsPositive.check(command.value()).map(rule -> rule.at("/value")).ifPresent(broken::add);
    DateHasCome.check(command.signedOn(), LocalDate.now(clock))
        .map(rule -> rule.at("/signedOn"))
        .ifPresent(broken::add);
    investor.brokenByValue(acting, command.value()).ifPresent(broken::add);
    if (repository.count(
            "projectId = ?1 and number = ?2", command.projectId(), command.number().strip())
        > 0) {
      broken.add(BrokenRule.of(FundingProblem.CONTRACT_EXISTS.code(), "/number", command.number()));
    }
    if (ceiling.isEmpty()) {
      broken.add(
          BrokenRule.of(FundingProblem.NO_RULE_FOR_DAY.code(), "/signedOn", command.signedOn()));
    }
    Refusals.refuseIfAny(broken);
    return recorded(command, acting.account(), ceiling.orElseThrow());
  }

  private Contract recorded(Command command, String account, AdvanceCeiling ceiling) {
    ContractEntity contract = new ContractEntity();
    contract.id = ids.next();
    contract.projectId = command.projectId();
    contract.number = command.number().strip();
    contract.signedOn = command.signedOn();
    contract.contractor = command.contractor().strip();
    contract.content = command.content().strip();
    contract.createdBy = account;
    contract.createdAt = OffsetDateTime.now(clock);
    repository.persistAndFlush(contract);
    long value = command.value().dong();
    tables.begin(contract.id, value, ceiling.of(value));
    tables.insert(
        contract.id,
        new ContractAmendment(
            0, command.signedOn(), command.value(), contract.content, account, contract.createdAt));
    return Contract.of(contract, tables.position(contract.id).orElseThrow());
  }
}
