package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.projectsettlement.domain.NothingIsOpen;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.ids.Ids;

/** The investor, or finance for it, hands in the settlement file of a finished project. */
@ApplicationScoped
class ProposeProjectSettlement {

  /**
   * What is to be settled.
   *
   * @param handedOverOn the day the work was handed over for use
   * @param proposedValue the value that the file asks to settle
   * @param proposedOn the day the file was handed in, today when absent
   */
  record Command(
      @NotNull UUID projectId,
      @NotNull LocalDate handedOverOn,
      @NotNull Vnd proposedValue,
      LocalDate proposedOn) {}

  private final ProjectSettlementRepository repository;
  private final SettlingProject settling;
  private final Ledger ledger;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ProposeProjectSettlement(
      ProjectSettlementRepository repository,
      SettlingProject settling,
      Ledger ledger,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.settling = settling;
    this.ledger = ledger;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  ProjectSettlement handle(Command command) {
    Project project = settling.lock(command.projectId());
    LocalDate proposedOn = command.proposedOn() == null ? settling.today() : command.proposedOn();
    Refusals.refuseIfAny(brokenRules(command, project, proposedOn));
    Caller proposer = caller.get();
    ProjectSettlementEntity settlement = new ProjectSettlementEntity();
    settlement.id = ids.next();
    settlement.status = SettlementStatus.PROPOSED;
    settlement.projectId = project.id();
    settlement.handedOverOn = command.handedOverOn();
    settlement.proposedValue = command.proposedValue().dong();
    settlement.proposedOn = proposedOn;
    settlement.proposedBy = proposer.account();
    settlement.proposedPerson = proposer.person();
    settlement.proposedAt = OffsetDateTime.now(clock);
    return settling.finish(new SettlingProject.Locked(settlement, project));
  }

  private List<BrokenRule> brokenRules(Command command, Project project, LocalDate proposedOn) {
    Caller proposer = caller.get();
    List<BrokenRule> broken = new ArrayList<>();
    ledger.brokenByClosing(HolderKind.PROJECT, project.id()).ifPresent(broken::add);
    if (!proposer.is(Roles.FINANCE)
        && proposer.agency().filter(project.investorAgency()::equals).isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.REQUESTER_IS_NOT_INVESTOR.code(), "", project.investorAgency()));
    }
    DateHasCome.check(proposedOn, settling.today())
        .map(rule -> rule.at("/proposedOn"))
        .ifPresent(broken::add);
    if (proposedOn.isBefore(command.handedOverOn())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.DATES_REVERSED.code(),
              "/handedOverOn",
              command.handedOverOn(),
              proposedOn));
    }
    if (repository.isThere(project.id())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.PROJECT_SETTLEMENT_EXISTS.code(), "/projectId", project.name()));
    }
    broken.addAll(NothingIsOpen.check(settling.figures(project.id())));
    return broken;
  }
}
