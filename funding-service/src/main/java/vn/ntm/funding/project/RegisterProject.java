package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.BrokenRule;
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
   * @param localityId where the project lies
   */
  record Command(
      @NotBlank @Size(max = 500) String name,
      @NotBlank @Size(max = 35) String investorAgency,
      @NotNull UUID localityId,
      @NotNull Nature nature,
      @NotNull Vnd totalInvestment) {}

  private final ProjectRepository repository;
  private final ProjectPayments payments;
  private final Localities localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RegisterProject(
      ProjectRepository repository,
      ProjectPayments payments,
      Localities localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.payments = payments;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Project handle(Command command) {
    if (localities.find(command.localityId()).isEmpty()) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId())));
    }
    if (!command.totalInvestment().isPositive()) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.AMOUNT_NOT_POSITIVE.code(), "/totalInvestment")));
    }
    List<UUID> path = localities.path(command.localityId());
    scope.require(path, "locality " + command.localityId());
    ProjectEntity project = new ProjectEntity();
    project.id = ids.next();
    project.name = command.name().strip();
    project.investorAgency = command.investorAgency();
    project.localityId = command.localityId();
    project.localityPath = path.toArray(UUID[]::new);
    project.nature = command.nature();
    project.totalInvestment = command.totalInvestment().dong();
    project.createdBy = caller.get().account();
    project.createdAt = OffsetDateTime.now(clock);
    repository.persistAndFlush(project);
    payments.begin(project.id, command.totalInvestment());
    return Project.of(project);
  }
}
