package vn.ntm.funding.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.ntm.funding.capital.YearEnds;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.settlement.YearSettlementEntity.Status;
import vn.ntm.funding.settlement.domain.SettledAfterCorrectionPeriod;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Proposes to settle a programme's budget year in a locality and all below it. */
@ApplicationScoped
class ProposeYearSettlement {

  /**
   * What is to be settled.
   *
   * @param effectiveDate the day it counts for, today when absent
   */
  record Command(
      @NotNull UUID localityId,
      @NotBlank @Size(max = 50) String programme,
      @Min(2010) @Max(2100) int budgetYear,
      LocalDate effectiveDate,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid Basis legalBasis) {}

  /** The document the settlement rests on. */
  record Basis(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate date,
      @NotBlank @Size(max = 200) String issuer) {

    LegalBasis document() {
      return new LegalBasis(number, date, issuer);
    }
  }

  private final YearSettlementRepository repository;
  private final Localities localities;
  private final Ledger ledger;
  private final YearEnds yearEnds;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ProposeYearSettlement(
      YearSettlementRepository repository,
      Localities localities,
      Ledger ledger,
      YearEnds yearEnds,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.localities = localities;
    this.ledger = ledger;
    this.yearEnds = yearEnds;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  YearSettlement handle(Command command) {
    if (localities.find(command.localityId()).isEmpty()) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId())));
    }
    List<UUID> path =
        localities.path(command.localityId(), LocalDate.of(command.budgetYear(), 12, 31));
    scope.require(path, "locality " + command.localityId());
    LocalDate effective =
        command.effectiveDate() == null ? LocalDate.now(clock) : command.effectiveDate();
    Refusals.refuseIfAny(brokenRules(command, effective));
    YearSettlementEntity settlement = entity(command, path, effective);
    repository.persistAndFlush(settlement);
    return YearSettlement.of(settlement);
  }

  private List<BrokenRule> brokenRules(Command command, LocalDate effective) {
    String year = Integer.toString(command.budgetYear());
    List<BrokenRule> broken = new ArrayList<>();
    DateHasCome.check(effective, LocalDate.now(clock)).ifPresent(broken::add);
    SettledAfterCorrectionPeriod.check(
            command.budgetYear(), yearEnds.datesOf(command.budgetYear()).correctUntil(), effective)
        .ifPresent(broken::add);
    if (repository.isThere(command.localityId(), command.programme(), command.budgetYear())) {
      broken.add(BrokenRule.of(FundingProblem.SETTLEMENT_EXISTS.code(), "/budgetYear", year));
    } else if (ledger
        .openAccounts(command.localityId(), command.programme(), command.budgetYear(), 1)
        .isEmpty()) {
      broken.add(BrokenRule.of(FundingProblem.NOTHING_TO_SETTLE.code(), "/budgetYear", year));
    }
    return broken;
  }

  private YearSettlementEntity entity(Command command, List<UUID> path, LocalDate effective) {
    Caller proposer = caller.get();
    YearSettlementEntity settlement = new YearSettlementEntity();
    settlement.id = ids.next();
    settlement.status = Status.PROPOSED;
    settlement.localityId = command.localityId();
    settlement.localityPath = path.toArray(UUID[]::new);
    settlement.programme = command.programme();
    settlement.budgetYear = command.budgetYear();
    settlement.effectiveDate = effective;
    settlement.reason = command.reason().strip();
    settlement.basisNumber = command.legalBasis().number();
    settlement.basisDate = command.legalBasis().date();
    settlement.basisIssuer = command.legalBasis().issuer();
    settlement.proposedBy = proposer.account();
    settlement.proposedPerson = proposer.person();
    settlement.proposedAt = OffsetDateTime.now(clock);
    return settlement;
  }
}
