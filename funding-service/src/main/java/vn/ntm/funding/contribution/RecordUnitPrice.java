package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Records a unit price as a decision of a province sets it. */
@ApplicationScoped
class RecordUnitPrice {

  /**
   * The price.
   *
   * @param localityId the province
   * @param price đồng of one whole unit, 1 or more
   * @param validTo last day, open when absent
   */
  record Command(
      @NotNull UUID localityId,
      @NotNull Form form,
      @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String item,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 30) String unit,
      @NotNull Vnd price,
      @NotNull LocalDate validFrom,
      LocalDate validTo,
      @NotNull @Valid DecisionRequest decision) {}

  private final UnitPriceRepository repository;
  private final Localities localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordUnitPrice(
      UnitPriceRepository repository,
      Localities localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  UnitPrice handle(Command command) {
    Optional<Locality> province = localities.find(command.localityId());
    province.ifPresent(unit -> scope.require(unit.id()));
    Refusals.refuseIfAny(brokenRules(command, province));
    Caller recorder = caller.get();
    UnitPriceEntity entity = new UnitPriceEntity();
    entity.id = ids.next();
    entity.localityId = command.localityId();
    entity.form = command.form();
    entity.item = command.item();
    entity.name = command.name().strip();
    entity.unit = command.unit().strip();
    entity.price = command.price().dong();
    entity.validFrom = command.validFrom();
    entity.validTo = command.validTo();
    entity.basisNumber = command.decision().number().strip();
    entity.basisDate = command.decision().date();
    entity.basisIssuer = command.decision().issuer().strip();
    entity.recordedBy = recorder.account();
    entity.recordedPerson = recorder.person();
    entity.recordedAt = OffsetDateTime.now(clock);
    repository.persistAndFlush(entity);
    return UnitPrice.of(entity);
  }

  private static List<BrokenRule> brokenRules(Command command, Optional<Locality> place) {
    List<BrokenRule> broken = new ArrayList<>();
    if (place.isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    place
        .filter(unit -> !"PROVINCE".equals(unit.level()))
        .ifPresent(
            unit ->
                broken.add(
                    BrokenRule.of(
                        FundingProblem.NOT_A_PROVINCE.code(), "/localityId", unit.name())));
    if (!command.form().isPriced()) {
      broken.add(BrokenRule.of(FundingProblem.FORM_WITHOUT_PRICE.code(), "/form", command.form()));
    }
    if (!command.price().isPositive()) {
      broken.add(BrokenRule.of(FundingProblem.AMOUNT_NOT_POSITIVE.code(), "/price"));
    }
    if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
      broken.add(
          BrokenRule.of(
              FundingProblem.ENDS_BEFORE_IT_BEGINS.code(),
              "/validTo",
              command.validTo(),
              command.validFrom()));
    }
    return broken;
  }
}
