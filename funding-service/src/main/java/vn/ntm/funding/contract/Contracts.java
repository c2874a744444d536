package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contract.domain.ContractHolds;
import vn.ntm.funding.contract.domain.ContractMove;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.funding.contract.domain.RecoveryWithinVolumeAndAdvance;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.Vnd;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads contracts, and moves them with the payments that are made on them. */
@ApplicationScoped
@Transactional
public class Contracts {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ContractRepository repository;
  private final ContractTables tables;
  private final Projects projects;

  Contracts(ContractRepository repository, ContractTables tables, Projects projects) {
    this.repository = repository;
    this.tables = tables;
    this.projects = projects;
  }

  /** The project of a contract, whoever asks. */
  public Optional<UUID> projectOf(UUID contractId) {
    return repository.findByIdOptional(contractId).map(contract -> contract.projectId);
  }

  /** Locks a contract until the transaction ends and says where it stands. */
  public ContractPosition lock(UUID contractId) {
    return tables.lock(contractId).orElseThrow();
  }

  /** Value of the work that was accepted up to a day, in đồng. */
  public long acceptedUntil(UUID contractId, LocalDate day) {
    return tables.acceptedUntil(contractId, day);
  }

  /** Work of a project's contracts that is due by a day, by contract and oldest due day first. */
  public List<DueWork> due(UUID projectId, LocalDate day) {
    return tables.due(projectId, day);
  }

  /**
   * Projects, in the order of their ids, with a contract of which more work is due than is paid.
   *
   * @param after the project to begin after
   */
  public List<UUID> projectsWithUnpaidWork(LocalDate day, UUID after, int limit) {
    return tables.projectsWithUnpaidWork(day, after, limit);
  }

  /** The rules that a locked contract would break after a step. */
  public List<BrokenRule> brokenBy(ContractPosition position, ContractMove move) {
    return ContractHolds.check(position.after(move));
  }

  /** The rule that a locked contract would break when a payment recovers so much. */
  public Optional<BrokenRule> brokenByRecovery(
      ContractPosition position, Vnd recovery, Vnd volume) {
    return RecoveryWithinVolumeAndAdvance.check(recovery, volume, position);
  }

  /** Changes a locked contract. */
  public void move(UUID contractId, ContractMove move) {
    ContractPosition position = tables.lock(contractId).orElseThrow();
    Refusals.refuseIfAny(brokenBy(position, move));
    tables.move(contractId, move);
  }

  Contract get(UUID id) {
    ContractEntity contract = visible(id);
    return Contract.of(contract, tables.position(id).orElseThrow());
  }

  Page<Contract> list(UUID projectId, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(projects.visibleRoots(), projectId, after, page.size() + 1),
            page.size(),
            contract -> contract.id.toString())
        .map(contract -> Contract.of(contract, tables.position(contract.id).orElseThrow()));
  }

  Page<ContractAmendment> amendments(UUID id, PageRequest page) {
    visible(id);
    int after = page.after(Integer::parseInt).orElse(-1);
    return Page.of(
        tables.amendments(id, after, page.size() + 1),
        page.size(),
        amendment -> Integer.toString(amendment.amendment()));
  }

  Page<ContractAcceptance> acceptances(UUID id, PageRequest page) {
    visible(id);
    int after = page.after(Integer::parseInt).orElse(0);
    return Page.of(
        tables.acceptances(id, after, page.size() + 1),
        page.size(),
        acceptance -> Integer.toString(acceptance.acceptance()));
  }

  private ContractEntity visible(UUID id) {
    ContractEntity contract =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    projects.get(contract.projectId);
    return contract;
  }
}
