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
import vn.ntm.funding.allocation.domain.AuthorityIsHighEnough;
import vn.ntm.funding.allocation.domain.NatureIsThatOfTheProject;
import vn.ntm.funding.allocation.domain.ReceiverIsAlive;
import vn.ntm.funding.allocation.domain.ReceiverLiesUnderHolder;
import vn.ntm.funding.allocation.domain.ReserveIsReleasedFirst;
import vn.ntm.funding.allocation.domain.WithinParentCeiling;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
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
  private final DecidingAuthority authority;
  private final Localities localities;
  private final Projects projects;
  private final Ledger ledger;
  private final Purposes purposes;
  private final CallerScope scope;
  private final Ids ids;

  ProposeAllocation(
      Proposals proposals,
      DecidingAuthority authority,
      Localities localities,
      Projects projects,
      Ledger ledger,
      Purposes purposes,
      CallerScope scope,
      Ids ids) {
    this.proposals = proposals;
    this.authority = authority;
    this.localities = localities;
    this.projects = projects;
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
            : project(command.projectId());
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
    Locality place = localities.find(receiver.localityId()).orElseThrow();
    List<BrokenRule> broken = new ArrayList<>();
    ledger.brokenByClosing(receiver.kind(), receiver.holderId()).ifPresent(broken::add);
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    DateHasCome.check(effective, proposals.today()).ifPresent(broken::add);
    ReceiverIsAlive.check(place.name(), place.validTo(), effective).ifPresent(broken::add);
    ReceiverLiesUnderHolder.check(receiver.path(), parent.localityId()).ifPresent(broken::add);
    AuthorityIsHighEnough.check(command.legalBasis().level(), authority.over(wanted))
        .ifPresent(broken::add);
    receiver
        .project()
        .flatMap(project -> NatureIsThatOfTheProject.check(parent.nature(), project.nature()))
        .ifPresent(broken::add);
    WithinParentCeiling.check(command.amount(), ledger.balances(parent.id()).available())
        .ifPresent(broken::add);
    receiver
        .project()
        .flatMap(project -> ReserveIsReleasedFirst.check(parent.plan(), "/fromAccountId"))
        .ifPresent(broken::add);
    purposes
        .broken(command.amount(), parent.id(), command.purpose())
        .ifPresent(broken::add);
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
    return new Receiver(HolderKind.LOCALITY, localityId, localityId, path, Optional.empty());
  }

  private Receiver project(UUID projectId) {
    Optional<Project> project = projects.find(projectId);
    if (project.isEmpty()) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.UNKNOWN_PROJECT.code(), "/projectId", projectId)));
    }
    Project found = project.orElseThrow();
    return new Receiver(
        HolderKind.PROJECT, projectId, found.localityId(), found.localityPath(), project);
  }

  /** Who is to get the budget. */
  private record Receiver(
      HolderKind kind, UUID holderId, UUID localityId, List<UUID> path, Optional<Project> project) {

    Account accountUnder(Account parent, UUID id) {
      return new Account(
          id,
          kind,
          holderId,
          localityId,
          path,
          parent.id(),
          parent.programme(),
          parent.component(),
          parent.capitalSource(),
          parent.nature(),
          parent.budgetYear(),
          parent.plan());
    }
  }
}
