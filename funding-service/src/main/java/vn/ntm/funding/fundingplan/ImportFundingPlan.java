package vn.ntm.funding.fundingplan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.messaging.Outbox;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.LocalityClaim;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Imports the money of a plan document; what belongs to targets is read by their own service. */
@ApplicationScoped
class ImportFundingPlan {

  /** The plan document. Its other sections are allowed and passed over; anything else is not. */
  @JsonIgnoreProperties({
    "legalBasis",
    "targets",
    "tasks",
    "reportDuties",
    "capitalNeeds",
    "codesAsOf",
    "parentPlan",
    "scope",
    "criteriaSets",
    "places",
    "baselines",
    "assessments",
    "milestones",
    "works",
    "criterionOwners",
    "criteriaGroups",
    "remedies",
    "pilots",
    "items",
    "childPlanDuties",
    "statements",
    "numberings",
    "notes"
  })
  record Document(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate issuedOn,
      @NotBlank @Size(max = 1000) String title,
      @NotNull @Valid Issuer issuer,
      @NotBlank @Size(max = 5) String localityCode,
      @Min(2010) @Max(2100) int yearFrom,
      @Min(2010) @Max(2100) int yearTo,
      @NotEmpty @Size(max = 1000) List<@NotNull @Valid CapitalLine> capitalLines) {}

  /** The authority that issued the plan. */
  record Issuer(@NotBlank @Size(max = 200) String name, @Size(max = 50) String kind) {}

  /**
   * A line of money, of one source or of several payers together.
   *
   * @param source absent when several sources pay the line together
   * @param payers two sources or more, absent when there is one; the nature is then UNSPECIFIED
   * @param amountMillion million đồng with up to six decimals, as plans print it
   * @param group heading under which the document prints it
   */
  record CapitalLine(
      @Size(min = 1, max = 50) String source,
      @Size(min = 2, max = 9) List<@NotBlank @Size(max = 50) String> payers,
      @NotNull PlannedNature nature,
      @NotNull BigDecimal amountMillion,
      @Size(max = 50) String group,
      @NotBlank @Size(max = 500) String label,
      @Size(max = 1000) String note) {

    /** Who pays, in order; empty when the line says neither. */
    List<String> allPayers() {
      if (payers != null) {
        return payers.stream().sorted().toList();
      }
      return source == null ? List.of() : List.of(source);
    }
  }

  private final FundingPlanRepository repository;
  private final FundingPlans plans;
  private final CapitalSources sources;
  private final Localities localities;
  private final Outbox outbox;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ImportFundingPlan(
      FundingPlanRepository repository,
      FundingPlans plans,
      CapitalSources sources,
      Localities localities,
      Outbox outbox,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.plans = plans;
    this.sources = sources;
    this.localities = localities;
    this.outbox = outbox;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  FundingPlan handle(Document document) {
    UUID locality = locality(document);
    List<UUID> path = localities.path(locality, document.issuedOn());
    scope.require(path, "locality " + locality);
    refuseWhatIsWrong(document);
    FundingPlanEntity plan = new FundingPlanEntity();
    plan.id = ids.next();
    plan.number = document.number().strip();
    plan.issuedOn = document.issuedOn();
    plan.issuer = document.issuer().name().strip();
    plan.title = document.title().strip();
    plan.localityId = locality;
    plan.localityPath = path.toArray(UUID[]::new);
    plan.budgetYear = document.yearFrom();
    plan.importedBy = caller.get().account();
    plan.importedAt = OffsetDateTime.now(clock);
    for (CapitalLine line : document.capitalLines()) {
      plan.lines.add(line(line, plan.lines.size() + 1));
    }
    repository.persistAndFlush(plan);
    outbox.append(FundingPlanImported.event(plan));
    return plans.view(plan);
  }

  private UUID locality(Document document) {
    Optional<UUID> locality =
        localities.find(new LocalityClaim(document.localityCode(), document.issuedOn()));
    if (locality.isEmpty()) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.UNKNOWN_LOCALITY.code(),
                  "/localityCode",
                  document.localityCode() + "@" + document.issuedOn())));
    }
    return locality.orElseThrow();
  }

  private void refuseWhatIsWrong(Document document) {
    ProblemException problem = new ProblemException(WebProblem.INVALID);
    boolean wrong = false;
    if (document.yearFrom() != document.yearTo()) {
      problem.part("/yearTo", WebProblem.OUT_OF_BOUNDS, document.yearFrom());
      wrong = true;
    }
    for (int i = 0; i < document.capitalLines().size(); i++) {
      wrong |= describe(problem, document.capitalLines().get(i), i, document.yearFrom());
    }
    if (wrong) {
      throw problem;
    }
    if (repository.exists(document.number(), document.issuer().name(), document.issuedOn())) {
      throw new ProblemException(
          FundingProblem.PLAN_EXISTS, document.number(), document.issuer().name());
    }
  }

  private boolean describe(ProblemException problem, CapitalLine line, int index, int year) {
    String pointer = "/capitalLines/" + index;
    boolean wrong = false;
    if ((line.source() == null) == (line.payers() == null)) {
      problem.part(pointer + "/source", FundingProblem.ONE_SOURCE_OR_SEVERAL_PAYERS);
      wrong = true;
    } else if (line.payers() != null && !isUnsplit(line)) {
      problem.part(pointer + "/payers", FundingProblem.ONE_SOURCE_OR_SEVERAL_PAYERS);
      wrong = true;
    }
    String named = line.payers() == null ? "/source" : "/payers";
    for (String payer : line.allPayers()) {
      if (sources.find(payer, year).isEmpty()) {
        problem.part(
            pointer + named, FundingProblem.UNKNOWN_CAPITAL_SOURCE, payer, Integer.toString(year));
        wrong = true;
      }
    }
    try {
      Vnd.ofMillion(line.amountMillion());
    } catch (NotAnAmountException e) {
      problem.part(pointer + "/amountMillion", WebProblem.NOT_AN_AMOUNT, e.reason());
      wrong = true;
    }
    return wrong;
  }

  /** Several payers are a set, and nobody knows the nature of what they pay together. */
  private static boolean isUnsplit(CapitalLine line) {
    return line.nature() == PlannedNature.UNSPECIFIED
        && line.payers().stream().distinct().count() == line.payers().size();
  }

  private FundingPlanLineEntity line(CapitalLine line, int position) {
    FundingPlanLineEntity entity = new FundingPlanLineEntity();
    entity.id = ids.next();
    entity.position = position;
    entity.label = line.label().strip();
    entity.capitalSource = line.source();
    entity.payers = line.allPayers().toArray(String[]::new);
    entity.nature = line.nature();
    entity.amount = Vnd.ofMillion(line.amountMillion()).dong();
    entity.note = line.note();
    return entity;
  }
}
