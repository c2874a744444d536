package vn.ntm.funding.contribution;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contribution.domain.BalanceIsOfItsYear;
import vn.ntm.funding.contribution.domain.CollectionIsCashOfAVillage;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.contribution.domain.FormIsOfTheSource;
import vn.ntm.funding.contribution.domain.Member;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.funding.contribution.domain.Quantity;
import vn.ntm.funding.contribution.domain.RecordSaysWhatItsFormNeeds;
import vn.ntm.funding.contribution.domain.Step;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records a promise or a contribution; it counts once another person has confirmed it. */
@ApplicationScoped
class RecordContribution {

  /**
   * What is promised or was given.
   *
   * @param year the year it counts for
   * @param effectiveDate the day of the fact, of a balance its day; today when absent. Price, place
   *     and programme are those of this day
   * @param contributor who gives: a company, the people of a village, a bank, an agency
   * @param amount đồng; of cash, credit and integrated money
   * @param item code of the unit price; of labour, land and goods
   * @param quantityThousandths thousandths of the unit; of labour, land and goods
   * @param bank code of the bank; of credit
   * @param commitmentId the confirmed promise it fulfils, if any
   */
  record Command(
      @NotNull Step step,
      @NotNull MobilisedSource capitalSource,
      @NotNull Form form,
      @NotNull UUID localityId,
      @NotBlank @Size(max = 50) String programme,
      @Size(min = 1, max = 10) String component,
      @Size(min = 1, max = 20) String criterion,
      UUID projectId,
      @Min(2010) @Max(2100) int year,
      LocalDate effectiveDate,
      @NotBlank @Size(max = 300) String contributor,
      Vnd amount,
      @Pattern(regexp = "[A-Z0-9_]{1,40}") String item,
      @Min(1) @Max(Vnd.MAX) Long quantityThousandths,
      @Pattern(regexp = "[A-Z0-9_]{2,40}") String bank,
      @Valid Origin origin,
      @Valid VillageCollection collection,
      UUID commitmentId,
      @Size(min = 1, max = 1000) String note) {

    Set<Member> said() {
      Set<Member> said = EnumSet.noneOf(Member.class);
      addIf(said, Member.AMOUNT, amount);
      addIf(said, Member.ITEM, item);
      addIf(said, Member.QUANTITY, quantityThousandths);
      addIf(said, Member.BANK, bank);
      addIf(said, Member.ORIGIN, origin);
      return said;
    }

    private static void addIf(Set<Member> said, Member member, Object value) {
      if (value != null) {
        said.add(member);
      }
    }
  }

  private final Records records;
  private final UnitPriceRepository prices;
  private final ContributionLinks links;
  private final Localities localities;
  private final CallerScope scope;

  RecordContribution(
      Records records,
      UnitPriceRepository prices,
      ContributionLinks links,
      Localities localities,
      CallerScope scope) {
    this.records = records;
    this.prices = prices;
    this.links = links;
    this.localities = localities;
    this.scope = scope;
  }

  @Transactional
  Contribution handle(Command command) {
    LocalDate day = command.effectiveDate() == null ? records.today() : command.effectiveDate();
    Optional<Locality> place = localities.find(command.localityId());
    List<UUID> path = localities.path(command.localityId(), day);
    place.ifPresent(unit -> scope.require(path, "locality " + unit.id()));
    List<BrokenRule> broken = new ArrayList<>();
    checkPlace(command, place, broken);
    checkForm(command, day, broken);
    broken.addAll(links.broken(command, path));
    Optional<UnitPriceEntity> price = price(command, path.get(0), day, broken);
    Refusals.refuseIfAny(broken);
    ContributionEntity entity = entity(command, path, day);
    price.ifPresent(found -> value(entity, command, found));
    return records.store(entity);
  }

  private void checkPlace(Command command, Optional<Locality> place, List<BrokenRule> broken) {
    if (place.isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    if (command.collection() != null) {
      place
          .flatMap(
              unit ->
                  CollectionIsCashOfAVillage.check(
                      command.capitalSource(), command.form(), unit.level()))
          .ifPresent(broken::add);
      if (!command.collection().level().isPositive()) {
        broken.add(BrokenRule.of(FundingProblem.AMOUNT_NOT_POSITIVE.code(), "/collection/level"));
      }
    }
  }

  private void checkForm(Command command, LocalDate day, List<BrokenRule> broken) {
    DateHasCome.check(day, records.today()).ifPresent(broken::add);
    FormIsOfTheSource.check(command.capitalSource(), command.form()).ifPresent(broken::add);
    broken.addAll(RecordSaysWhatItsFormNeeds.check(command.form(), command.said()));
    BalanceIsOfItsYear.check(command.form(), day, command.year()).ifPresent(broken::add);
    // A balance may be zero once everything is paid back; a contribution of nothing is none.
    if (command.amount() != null
        && command.amount().isZero()
        && command.form() != Form.OUTSTANDING_BALANCE) {
      broken.add(BrokenRule.of(FundingProblem.AMOUNT_NOT_POSITIVE.code(), "/amount"));
    }
  }

  private Optional<UnitPriceEntity> price(
      Command command, UUID province, LocalDate day, List<BrokenRule> broken) {
    if (!command.form().isPriced() || command.item() == null) {
      return Optional.empty();
    }
    Optional<UnitPriceEntity> price = prices.holding(province, command.form(), command.item(), day);
    if (price.isEmpty()) {
      broken.add(BrokenRule.of(FundingProblem.NO_UNIT_PRICE.code(), "/item", command.item(), day));
    }
    return price;
  }

  private static ContributionEntity entity(Command command, List<UUID> path, LocalDate day) {
    ContributionEntity entity = new ContributionEntity();
    entity.step = command.step();
    entity.capitalSource = command.capitalSource();
    entity.form = command.form();
    entity.localityId = command.localityId();
    entity.localityPath = path.toArray(UUID[]::new);
    entity.programme = command.programme();
    entity.component = command.component();
    entity.criterion = command.criterion();
    entity.projectId = command.projectId();
    entity.year = command.year();
    entity.effectiveDate = day;
    entity.contributor = command.contributor().strip();
    entity.amount = command.amount() == null ? 0 : command.amount().dong();
    entity.bank = command.bank();
    entity.commitmentId = command.commitmentId();
    entity.note = command.note();
    if (command.origin() != null) {
      entity.originProgramme = command.origin().programme().strip();
      entity.originReference = command.origin().reference().strip();
    }
    if (command.collection() != null) {
      entity.collectionPurpose = command.collection().purpose().strip();
      entity.collectionAgreedOn = command.collection().agreedOn();
      entity.collectionLevel = command.collection().level().dong();
      entity.collectionReportedOn = command.collection().reportedOn();
    }
    return entity;
  }

  private static void value(ContributionEntity entity, Command command, UnitPriceEntity price) {
    try {
      entity.value(new Quantity(command.quantityThousandths()), price);
    } catch (NotAnAmountException e) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/quantityThousandths", WebProblem.NOT_AN_AMOUNT, e.reason());
    }
    if (entity.amount == 0) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(FundingProblem.AMOUNT_NOT_POSITIVE.code(), "/quantityThousandths")));
    }
  }
}
