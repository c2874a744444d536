package vn.ntm.funding.project;

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
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Registers a project in the caller's subtree. */
@ApplicationScoped
class RegisterProject {

  /**
   * What is to be registered.
   *
   * @param investorAgency agency code of the investor
   * @param localityId the unit whose project it is; its accounts lie there
   * @param sources how the total is split; absent when the decision does not say
   * @param group A, B or C of the public investment law
   * @param investmentDecision the approved decision to invest
   * @param communityExecution the decision by which the community carries the work out
   * @param places where the work is, at or below the unit; the unit itself when absent
   * @param components what it is paid from
   * @param criteria what it serves
   */
  record Command(
      @NotBlank @Size(max = 500) String name,
      @NotBlank @Size(max = 35) String investorAgency,
      @NotNull UUID localityId,
      @NotNull Nature nature,
      @NotNull Vnd totalInvestment,
      @Size(min = 1, max = 20) List<@NotNull @Valid SourceAmount> sources,
      @Pattern(regexp = "[0-9A-Za-z.-]{1,30}") String code,
      @Size(min = 1, max = 200) String accountPlace,
      @Pattern(regexp = "[ABC]") String group,
      @Valid DecisionDocument investmentDecision,
      @Valid DecisionDocument communityExecution,
      @Valid PlaceShares places,
      @Valid ComponentShares components,
      @Valid CriterionShares criteria) {}

  private final ProjectRepository repository;
  private final ProjectTables tables;
  private final ProjectPayments payments;
  private final DivisionsOfProject divisions;
  private final Localities localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RegisterProject(
      ProjectRepository repository,
      ProjectTables tables,
      ProjectPayments payments,
      DivisionsOfProject divisions,
      Localities localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.tables = tables;
    this.payments = payments;
    this.divisions = divisions;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  ProjectSheet handle(Command command) {
    if (localities.find(command.localityId()).isEmpty()) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId())));
    }
    List<UUID> path = localities.path(command.localityId());
    scope.require(path, "locality " + command.localityId());
    Refusals.refuseIfAny(brokenRules(command));
    ProjectEntity project = entity(command, path);
    repository.persistAndFlush(project);
    payments.begin(project.id, command.totalInvestment());
    tables.insert(project.id, investment(command, project));
    ProjectShares shares =
        new ProjectShares(places(command), command.components(), command.criteria());
    divisions.record(project.id, shares);
    return ProjectSheet.of(Project.of(project), sources(command), shares, false);
  }

  private List<BrokenRule> brokenRules(Command command) {
    LocalDate today = LocalDate.now(clock);
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.totalInvestment())
        .map(rule -> rule.at("/totalInvestment"))
        .ifPresent(broken::add);
    if (command.investmentDecision() != null) {
      DateHasCome.check(command.investmentDecision().date(), today)
          .map(rule -> rule.at("/investmentDecision/date"))
          .ifPresent(broken::add);
    }
    if (command.communityExecution() != null) {
      DateHasCome.check(command.communityExecution().date(), today)
          .map(rule -> rule.at("/communityExecution/date"))
          .ifPresent(broken::add);
    }
    // A project that is registered late has the sources and components of its decision's year.
    int year =
        command.investmentDecision() == null
            ? today.getYear()
            : command.investmentDecision().date().getYear();
    broken.addAll(divisions.brokenBySources(sources(command), command.totalInvestment(), year));
    broken.addAll(divisions.brokenByPlaces(places(command), command.localityId()));
    broken.addAll(divisions.brokenByComponents(command.components(), year));
    broken.addAll(divisions.brokenByCriteria(command.criteria()));
    return broken;
  }

  private static List<SourceAmount> sources(Command command) {
    return command.sources() == null ? List.of() : command.sources();
  }

  private static PlaceShares places(Command command) {
    return command.places() == null ? PlaceShares.only(command.localityId()) : command.places();
  }

  private static TotalInvestment investment(Command command, ProjectEntity project) {
    LegalBasis decision = project.decision();
    return new TotalInvestment(
        0,
        command.totalInvestment(),
        sources(command),
        project.name,
        decision,
        project.createdBy,
        project.createdAt);
  }

  private ProjectEntity entity(Command command, List<UUID> path) {
    ProjectEntity project = new ProjectEntity();
    project.id = ids.next();
    project.name = command.name().strip();
    project.investorAgency = command.investorAgency();
    project.localityId = command.localityId();
    project.localityPath = path.toArray(UUID[]::new);
    project.nature = command.nature();
    project.totalInvestment = command.totalInvestment().dong();
    project.code = command.code();
    project.accountPlace = command.accountPlace();
    project.group = command.group();
    if (command.investmentDecision() != null) {
      project.decided(command.investmentDecision().document());
    }
    if (command.communityExecution() != null) {
      project.carriedOutByTheCommunity(command.communityExecution().document());
    }
    project.createdBy = caller.get().account();
    project.createdAt = OffsetDateTime.now(clock);
    return project;
  }
}
