package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.project.domain.ProjectPosition;
import vn.ntm.funding.project.domain.WithinTotalInvestment;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;

/** Records a decision that gives a project another total investment (INV-04). */
@ApplicationScoped
class AmendTotalInvestment {

  /**
   * What was decided.
   *
   * @param totalInvestment of the whole project, not the difference
   * @param sources how the total is split; absent when the decision does not say
   */
  record Command(
      @NotNull Vnd totalInvestment,
      @Size(min = 1, max = 20) List<@NotNull @Valid SourceAmount> sources,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid DecisionDocument decision) {}

  private final ProjectRepository repository;
  private final ProjectTables tables;
  private final ProjectPayments payments;
  private final Projects projects;
  private final DivisionsOfProject divisions;
  private final Ledger ledger;
  private final CurrentCaller caller;
  private final Clock clock;

  AmendTotalInvestment(
      ProjectRepository repository,
      ProjectTables tables,
      ProjectPayments payments,
      Projects projects,
      DivisionsOfProject divisions,
      Ledger ledger,
      CurrentCaller caller,
      Clock clock) {
    this.repository = repository;
    this.tables = tables;
    this.payments = payments;
    this.projects = projects;
    this.divisions = divisions;
    this.ledger = ledger;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ProjectSheet handle(UUID id, long expectedVersion, Command command) {
    projects.getToChange(id);
    // Payments take this lock too: what is paid stands still while the cap is moved.
    ProjectPosition position = payments.lock(id);
    ProjectEntity project = repository.findById(id);
    repository.getEntityManager().refresh(project);
    EntityVersion.requireCurrent(expectedVersion, project.version);
    Refusals.refuseIfAny(brokenRules(command, id, position));
    project = repository.lockToChange(id);
    project.totalInvestment = command.totalInvestment().dong();
    repository.flush();
    payments.amend(id, command.totalInvestment());
    tables.insert(
        id,
        new TotalInvestment(
            tables.lastAmendment(id) + 1,
            command.totalInvestment(),
            sources(command),
            command.reason().strip(),
            command.decision().document(),
            caller.get().account(),
            OffsetDateTime.now(clock)));
    return projects.sheet(Project.of(project));
  }

  private List<BrokenRule> brokenRules(Command command, UUID id, ProjectPosition position) {
    LocalDate today = LocalDate.now(clock);
    List<BrokenRule> broken = new ArrayList<>();
    ledger.brokenByClosing(HolderKind.PROJECT, id).ifPresent(broken::add);
    AmountIsPositive.check(command.totalInvestment())
        .map(rule -> rule.at("/totalInvestment"))
        .ifPresent(broken::add);
    DateHasCome.check(command.decision().date(), today)
        .map(rule -> rule.at("/decision/date"))
        .ifPresent(broken::add);
    WithinTotalInvestment.check(
            Vnd.of(position.paid() + position.claimed()), command.totalInvestment())
        .map(rule -> rule.at("/totalInvestment"))
        .ifPresent(broken::add);
    broken.addAll(
        divisions.brokenBySources(sources(command), command.totalInvestment(), today.getYear()));
    return broken;
  }

  private static List<SourceAmount> sources(Command command) {
    return command.sources() == null ? List.of() : command.sources();
  }
}
