package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.domain.WithinParentCeiling;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Proposes that an account gives budget to a locality or a project below it. */
@ApplicationScoped
class ProposeAllocation {

  /**
   * What is to be allocated; to a locality or to a project, one of the two.
   *
   * @param effectiveDate the day it counts for, today when absent
   * @param purpose code of the goal of targeted support, absent for other money
   */
  record Command(
      @NotNull UUID fromAccountId,
      UUID localityId,
      UUID projectId,
      @NotNull Vnd amount,
      LocalDate effectiveDate,
      @Pattern(regexp = Proposal.PURPOSE) String purpose,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid LegalBasisRequest legalBasis) {}

  private final Proposals proposals;
  private final ReceiverRules rules;
  private final Localities localities;
  private final Projects projects;
  private final ProjectReceivers projectReceivers;
  private final Ledger ledger;
  private final Purposes purposes;
  private final CallerScope scope;
  private final Ids ids;

  ProposeAllocation(
      Proposals proposals,
      ReceiverRules rules,
      Localities localities,
      Projects projects,
      ProjectReceivers projectReceivers,
      Ledger ledger,
      Purposes purposes,
      CallerScope scope,
      Ids ids) {
    this.proposals = proposals;
    this.rules = rules;
    this.localities = localities;
    this.projects = projects;
    this.projectReceivers = projectReceivers;
    this.ledger = ledger;
    this.purposes = purposes;
    this.scope = scope;
    this.ids = ids;
  }

  @Transactional
  Allocation handle(Command command) {
    if ((command.localityId() == null) == (command.projectId() == null)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", WebProblem.REQUIRED)
          .part("/projectId", WebProblem.REQUIRED);
    }
    Account parent = parent(command.fromAccountId());
    Receiver receiver =
        command.projectId() == null
            ? locality(command.localityId(), parent)
            : project(command, parent);
    Account wanted = receiver.accountUnder(parent, ids.next());
    Refusals.refuseIfAny(brokenRules(command, parent, receiver, wanted));
    Account child = ledger.open(wanted);
    if (!parent.id().equals(child.parentAccountId())) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.OTHER_PARENT.code(),
                  "/fromAccountId",
                  String.valueOf(child.parentAccountId()))));
    }
    return proposals.store(
        TransactionKind.ALLOCATION,
        child,
        new Proposal(
            command.amount(),
            command.effectiveDate(),
            null,
            command.purpose(),
            command.reason(),
            command.legalBasis()));
  }

  private List<BrokenRule> brokenRules(
      Command command, Account parent, Receiver receiver, Account wanted) {
    LocalDate effective = proposals.effectiveDate(command.effectiveDate());
    List<BrokenRule> broken = new ArrayList<>();
    ledger.brokenByClosing(receiver.kind(), receiver.holderId()).ifPresent(broken::add);
    broken.addAll(
        rules.brokenBy(
            command.amount(), parent, receiver, wanted, effective, command.legalBasis().level()));
    DateHasCome.check(effective, proposals.today()).ifPresent(broken::add);
    WithinParentCeiling.check(command.amount(), ledger.balances(parent.id()).available())
        .ifPresent(broken::add);
    purposes.broken(command.amount(), parent.id(), command.purpose()).ifPresent(broken::add);
    return broken;
  }

  private Account parent(UUID accountId) {
    Account parent = ledger.find(accountId).orElse(null);
    if (parent == null || parent.holderKind() != HolderKind.LOCALITY) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(FundingProblem.UNKNOWN_ACCOUNT.code(), "/fromAccountId", accountId)));
    }
    scope.require(parent.localityPath(), "account " + accountId);
    return parent;
  }

  private Receiver locality(UUID localityId, Account parent) {
    Optional<Locality> locality = localities.find(localityId);
    if (locality.isEmpty()) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", localityId)));
    }
    List<UUID> path = localities.path(localityId, BudgetYear.lastDay(parent.budgetYear()));
    return Receiver.of(locality.orElseThrow(), path);
  }

  private Receiver project(Command command, Account parent) {
    UUID projectId = command.projectId();
    Optional<Project> project = projects.find(projectId);
    if (project.isEmpty()) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.UNKNOWN_PROJECT.code(), "/projectId", projectId)));
    }
    LocalDate effective = proposals.effectiveDate(command.effectiveDate());
    return projectReceivers.of(project.orElseThrow(), parent, effective);
  }
}
