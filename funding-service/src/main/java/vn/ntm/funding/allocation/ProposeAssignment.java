package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.allocation.domain.ReceiverIsAlive;
import vn.ntm.funding.capital.CapitalSource;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.ids.Ids;

/** Proposes that capital of a source, nature and year is assigned to a locality. */
@ApplicationScoped
class ProposeAssignment {

  /**
   * What is to be assigned.
   *
   * @param plan YEAR when absent
   * @param effectiveDate the day it counts for, today when absent
   * @param purpose code of the goal of targeted support, absent for other money
   */
  record Command(
      @NotNull UUID localityId,
      @NotBlank @Size(max = 50) String programme,
      @NotBlank @Size(max = 10) String component,
      @NotBlank @Size(max = 50) String capitalSource,
      @NotNull Nature nature,
      @Min(2010) @Max(2100) int budgetYear,
      AssignedPlan plan,
      @NotNull Vnd amount,
      LocalDate effectiveDate,
      @Pattern(regexp = Proposal.PURPOSE) String purpose,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid LegalBasisRequest legalBasis) {

    PlanKind kindOfPlan() {
      return plan == AssignedPlan.RESERVE ? PlanKind.RESERVE : PlanKind.YEAR;
    }
  }

  /** What an authority may assign. */
  enum AssignedPlan {
    /** Plan of the year, to be allocated at once. */
    YEAR,
    /** Reserve, to be released by a later decision. */
    RESERVE
  }

  private final Proposals proposals;
  private final Localities localities;
  private final CapitalSources sources;
  private final Ledger ledger;
  private final CallerScope scope;
  private final Ids ids;

  ProposeAssignment(
      Proposals proposals,
      Localities localities,
      CapitalSources sources,
      Ledger ledger,
      CallerScope scope,
      Ids ids) {
    this.proposals = proposals;
    this.localities = localities;
    this.sources = sources;
    this.ledger = ledger;
    this.scope = scope;
    this.ids = ids;
  }

  @Transactional
  Allocation handle(Command command) {
    Optional<Locality> receiver = localities.find(command.localityId());
    receiver.ifPresent(locality -> scope.require(locality.id()));
    Refusals.refuseIfAny(brokenRules(command, receiver));
    Account account = ledger.open(account(command));
    if (account.parentAccountId() != null) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.OTHER_PARENT.code(), "/localityId", account.parentAccountId())));
    }
    return proposals.store(
        TransactionKind.ASSIGNMENT,
        account,
        new Proposal(
            command.amount(),
            command.effectiveDate(),
            null,
            command.purpose(),
            command.reason(),
            command.legalBasis()));
  }

  private List<BrokenRule> brokenRules(Command command, Optional<Locality> receiver) {
    LocalDate effective = proposals.effectiveDate(command.effectiveDate());
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    DateHasCome.check(effective, proposals.today()).ifPresent(broken::add);
    if (receiver.isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    receiver
        .flatMap(unit -> ReceiverIsAlive.check(unit.name(), unit.validTo(), effective))
        .ifPresent(broken::add);
    if (!sources.hasComponent(command.programme(), command.component(), command.budgetYear())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_COMPONENT.code(),
              "/component",
              command.programme(),
              command.component(),
              Integer.toString(command.budgetYear())));
    }
    broken.addAll(brokenBySource(command));
    return broken;
  }

  private List<BrokenRule> brokenBySource(Command command) {
    Optional<CapitalSource> source = sources.find(command.capitalSource(), command.budgetYear());
    if (source.isEmpty()) {
      return List.of(
          BrokenRule.of(
              FundingProblem.UNKNOWN_CAPITAL_SOURCE.code(),
              "/capitalSource",
              command.capitalSource(),
              Integer.toString(command.budgetYear())));
    }
    if (!source.get().allocatable()) {
      return List.of(
          BrokenRule.of(
              FundingProblem.MOBILISED_NOT_ALLOCATED.code(),
              "/capitalSource",
              command.capitalSource()));
    }
    return AuthorityIsHighEnough.check(
            command.legalBasis().level(), AuthorityLevel.valueOf(source.get().ownerLevel()))
        .map(List::of)
        .orElse(List.of());
  }

  private Account account(Command command) {
    return new Account(
        ids.next(),
        HolderKind.LOCALITY,
        command.localityId(),
        command.localityId(),
        localities.path(command.localityId(), BudgetYear.lastDay(command.budgetYear())),
        null,
        command.programme(),
        command.component(),
        command.capitalSource(),
        command.nature(),
        command.budgetYear(),
        command.kindOfPlan());
  }
}
