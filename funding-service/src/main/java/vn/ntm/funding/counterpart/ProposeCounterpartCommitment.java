package vn.ntm.funding.counterpart;

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
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.capital.CapitalSource;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.counterpart.domain.PayersCanPay;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;

/** Proposes what a payer adds to money of the base for tagged works, as a document states it. */
@ApplicationScoped
class ProposeCounterpartCommitment {

  /**
   * The amounts.
   *
   * @param tag of the works, e.g. DISTRICT_CRITERIA
   * @param baseAmount money of the base for these works; may be 0 when only the payer adds more
   * @param payerAmount what the payer adds; may be 0 when only the base grows
   */
  record Command(
      @NotBlank @Size(max = 50) String programme,
      @Min(2010) @Max(2100) int budgetYear,
      @NotNull UUID localityId,
      @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String tag,
      @NotNull Nature nature,
      @NotBlank @Size(max = 50) String baseSource,
      @NotNull Vnd baseAmount,
      @NotBlank @Size(max = 50) String payerSource,
      @NotNull Vnd payerAmount,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid DocumentRequest legalBasis) {}

  private final CommitmentDecisions decisions;
  private final CapitalSources sources;
  private final Localities localities;
  private final CallerScope scope;

  ProposeCounterpartCommitment(
      CommitmentDecisions decisions,
      CapitalSources sources,
      Localities localities,
      CallerScope scope) {
    this.decisions = decisions;
    this.sources = sources;
    this.localities = localities;
    this.scope = scope;
  }

  @Transactional
  CounterpartCommitment handle(Command command) {
    boolean known = localities.find(command.localityId()).isPresent();
    // The tree of the year's last day, as for the accounts of the year.
    List<UUID> path =
        localities.path(command.localityId(), LocalDate.of(command.budgetYear(), 12, 31));
    if (known) {
      scope.require(path, "locality " + command.localityId());
    }
    Refusals.refuseIfAny(brokenRules(command, known));
    return decisions.propose(entity(command, path));
  }

  private List<BrokenRule> brokenRules(Command command, boolean placeIsKnown) {
    String year = Integer.toString(command.budgetYear());
    List<BrokenRule> broken = new ArrayList<>();
    if (!placeIsKnown) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    boolean ofTheProgramme =
        sources.programmes().stream()
            .anyMatch(
                programme ->
                    programme.code().equals(command.programme())
                        && programme.validFrom().getYear() <= command.budgetYear()
                        && command.budgetYear() <= programme.validTo().getYear());
    if (!ofTheProgramme) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_COMPONENT.code(),
              "/programme",
              command.programme(),
              "",
              year));
    }
    boolean allocatable =
        sources
            .find(command.baseSource(), command.budgetYear())
            .filter(CapitalSource::allocatable)
            .isPresent();
    if (!allocatable) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_CAPITAL_SOURCE.code(),
              "/baseSource",
              command.baseSource(),
              year));
    }
    if (sources.find(command.payerSource(), command.budgetYear()).isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_CAPITAL_SOURCE.code(),
              "/payerSource",
              command.payerSource(),
              year));
    }
    PayersCanPay.check(command.baseSource(), List.of(command.payerSource()), "/payerSource")
        .ifPresent(broken::add);
    if (command.baseAmount().isZero() && command.payerAmount().isZero()) {
      broken.add(BrokenRule.of(FundingProblem.AMOUNT_NOT_POSITIVE.code(), "/payerAmount"));
    }
    return broken;
  }

  private static CounterpartCommitmentEntity entity(Command command, List<UUID> path) {
    CounterpartCommitmentEntity entity = new CounterpartCommitmentEntity();
    entity.programme = command.programme();
    entity.budgetYear = command.budgetYear();
    entity.localityId = command.localityId();
    entity.localityPath = path.toArray(UUID[]::new);
    entity.tag = command.tag();
    entity.nature = command.nature();
    entity.baseSource = command.baseSource();
    entity.baseAmount = command.baseAmount().dong();
    entity.payerSource = command.payerSource();
    entity.payerAmount = command.payerAmount().dong();
    entity.reason = command.reason().strip();
    entity.basisNumber = command.legalBasis().number().strip();
    entity.basisDate = command.legalBasis().date();
    entity.basisIssuer = command.legalBasis().issuer().strip();
    return entity;
  }
}
