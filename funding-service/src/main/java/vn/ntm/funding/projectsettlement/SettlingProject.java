package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.disbursement.OpenRequests;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.ProjectPayments;
import vn.ntm.funding.project.Projects;
import vn.ntm.funding.projectsettlement.domain.ProjectFigures;
import vn.ntm.money.Vnd;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a project and its settlement up under their locks, and shows where they stand. */
@ApplicationScoped
class SettlingProject {

  private final ProjectSettlementRepository repository;
  private final Projects projects;
  private final ProjectPayments payments;
  private final Ledger ledger;
  private final OpenRequests requests;
  private final SettlementRules rules;
  private final Clock clock;

  SettlingProject(
      ProjectSettlementRepository repository,
      Projects projects,
      ProjectPayments payments,
      Ledger ledger,
      OpenRequests requests,
      SettlementRules rules,
      Clock clock) {
    this.repository = repository;
    this.projects = projects;
    this.payments = payments;
    this.ledger = ledger;
    this.requests = requests;
    this.rules = rules;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Locks a project and all its accounts: nothing is requested, paid or allocated in between.
   *
   * @throws ProblemException 404 outside of the caller's subtree
   */
  Project lock(UUID projectId) {
    Project project = projects.getToChange(projectId);
    payments.lock(projectId);
    ledger.lock(
        ledger.accountsOf(HolderKind.PROJECT, projectId).stream().map(Account::id).toList());
    return project;
  }

  /** The locked settlement with its locked project, when the caller has read its newest version. */
  Locked lock(UUID settlementId, long expectedVersion) {
    UUID projectId =
        repository
            .findByIdOptional(settlementId)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND))
            .projectId;
    Project project = lock(projectId);
    ProjectSettlementEntity settlement = repository.lock(settlementId).orElseThrow();
    repository.getEntityManager().refresh(settlement);
    EntityVersion.requireCurrent(expectedVersion, settlement.version);
    return new Locked(settlement, project);
  }

  /** Where a project stands; decide on it only under the lock. */
  ProjectFigures figures(UUID projectId) {
    List<Balances> balances = new ArrayList<>();
    for (Account account : ledger.accountsOf(HolderKind.PROJECT, projectId)) {
      balances.add(ledger.balances(account.id()));
    }
    return new ProjectFigures(
        Vnd.sum(balances.stream().map(Balances::volume)),
        Vnd.sum(balances.stream().map(Balances::advance)),
        Vnd.sum(balances.stream().map(Balances::reserved)),
        requests.count(projectId));
  }

  ProjectSettlement shown(ProjectSettlementEntity settlement, Project project) {
    return ProjectSettlement.of(
        settlement,
        figures(settlement.projectId),
        SettlementTimes.of(
            settlement, rules.of(project.group(), settlement.handedOverOn), today()));
  }

  /** Writes a changed settlement down and shows it. */
  ProjectSettlement finish(Locked locked) {
    repository.persistAndFlush(locked.settlement());
    return shown(locked.settlement(), locked.project());
  }

  /** A settlement and its project. */
  record Locked(ProjectSettlementEntity settlement, Project project) {}
}
