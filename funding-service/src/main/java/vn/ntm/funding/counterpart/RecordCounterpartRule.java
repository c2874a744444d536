package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.counterpart.domain.CounterpartScope;
import vn.ntm.funding.counterpart.domain.MinimumRatio;
import vn.ntm.funding.counterpart.domain.PayersCanPay;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records a counterpart rule as a document sets it, in place of an older one or beside it. */
@ApplicationScoped
class RecordCounterpartRule {

  /**
   * The rule.
   *
   * @param localityId where it holds, with everything below; absent for the whole country, which
   *     only those may record who serve it
   * @param replaces the rule that ends the day before this one begins
   */
  record Command(
      @NotBlank @Size(max = 50) String programme,
      UUID localityId,
      @NotNull LocalDate validFrom,
      LocalDate validTo,
      Nature nature,
      @NotNull CounterpartScope scope,
      @Size(min = 1, max = 10) String component,
      @Pattern(regexp = "[A-Z0-9_]{1,40}") String tag,
      @NotBlank @Size(max = 50) String baseSource,
      @NotEmpty @Size(max = 8) List<@NotBlank @Size(max = 50) String> payerSources,
      @Min(1) @Max(MinimumRatio.MAX) int minRatioNumerator,
      @Min(1) @Max(MinimumRatio.MAX) int minRatioDenominator,
      boolean hard,
      @NotNull @Valid DocumentRequest legalBasis,
      UUID replaces) {}

  private final CounterpartRuleRepository repository;
  private final CapitalSources sources;
  private final Localities localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordCounterpartRule(
      CounterpartRuleRepository repository,
      CapitalSources sources,
      Localities localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.sources = sources;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  CounterpartRule handle(Command command) {
    requireOwnPlace(command);
    Refusals.refuseIfAny(brokenRules(command));
    Caller recorder = caller.get();
    CounterpartRuleEntity entity = entity(command);
    entity.id = ids.next();
    entity.recordedBy = recorder.account();
    entity.recordedPerson = recorder.person();
    entity.recordedAt = OffsetDateTime.now(clock);
    repository.persistAndFlush(entity);
    return CounterpartRule.of(entity);
  }

  private void requireOwnPlace(Command command) {
    if (command.localityId() != null) {
      scope.require(command.localityId());
    } else if (scope.root().isPresent()) {
      throw new ProblemException(WebProblem.FORBIDDEN)
          .refusing("counterpart rule of the whole country", command.programme());
    }
  }

  private List<BrokenRule> brokenRules(Command command) {
    List<BrokenRule> broken = new ArrayList<>();
    if (command.localityId() != null && localities.find(command.localityId()).isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.ENDS_BEFORE_IT_BEGINS.code(),
              "/validTo",
              command.validTo(),
              command.validFrom()));
    }
    command.scope().brokenBy(command.component(), command.tag()).ifPresent(broken::add);
    PayersCanPay.check(command.baseSource(), command.payerSources(), "/payerSources")
        .ifPresent(broken::add);
    broken.addAll(unknown(command));
    return broken;
  }

  private List<BrokenRule> unknown(Command command) {
    int year = command.validFrom().getYear();
    List<BrokenRule> broken = new ArrayList<>();
    if (!isOfTheProgramme(command)) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_COMPONENT.code(),
              command.component() == null ? "/programme" : "/component",
              command.programme(),
              command.component() == null ? "" : command.component(),
              Integer.toString(year)));
    }
    boolean allocatable =
        sources.find(command.baseSource(), year).filter(found -> found.allocatable()).isPresent();
    if (!allocatable) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_CAPITAL_SOURCE.code(),
              "/baseSource",
              command.baseSource(),
              Integer.toString(year)));
    }
    if (command.replaces() != null && !canBeReplaced(command)) {
      broken.add(
          BrokenRule.of(
              FundingProblem.RULE_NOT_REPLACEABLE.code(), "/replaces", command.replaces()));
    }
    return broken;
  }

  private boolean isOfTheProgramme(Command command) {
    return sources.programmes().stream()
        .filter(programme -> programme.code().equals(command.programme()))
        .anyMatch(
            programme ->
                command.component() == null
                    || programme.components().stream()
                        .anyMatch(component -> component.code().equals(command.component())));
  }

  /** A rule is replaced once, by a later one of the same place and programme. */
  private boolean canBeReplaced(Command command) {
    return repository
            .findByIdOptional(command.replaces())
            .filter(old -> old.programme.equals(command.programme()))
            .filter(old -> Objects.equals(old.localityId, command.localityId()))
            .filter(old -> old.validFrom.isBefore(command.validFrom()))
            .isPresent()
        && !repository.isReplaced(command.replaces());
  }

  private static CounterpartRuleEntity entity(Command command) {
    CounterpartRuleEntity entity = new CounterpartRuleEntity();
    entity.programme = command.programme();
    entity.localityId = command.localityId();
    entity.validFrom = command.validFrom();
    entity.validTo = command.validTo();
    entity.nature = command.nature();
    entity.scope = command.scope();
    entity.component = command.component();
    entity.tag = command.tag();
    entity.baseSource = command.baseSource();
    entity.payerSources = command.payerSources().toArray(String[]::new);
    entity.minRatioNumerator = command.minRatioNumerator();
    entity.minRatioDenominator = command.minRatioDenominator();
    entity.hard = command.hard();
    entity.basisNumber = command.legalBasis().number().strip();
    entity.basisDate = command.legalBasis().date();
    entity.basisIssuer = command.legalBasis().issuer().strip();
    entity.replaces = command.replaces();
    return entity;
  }
}
