package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a contract up for a change under its lock. */
@ApplicationScoped
class ChangingContract {

  private final ContractRepository repository;
  private final ContractTables tables;
  private final InvestorOfProject investor;

  ChangingContract(
      ContractRepository repository, ContractTables tables, InvestorOfProject investor) {
    this.repository = repository;
    this.tables = tables;
    this.investor = investor;
  }

  /** The locked contract, when the caller may see it and has read its newest version. */
  Locked lock(UUID id, long expectedVersion) {
    ContractEntity contract =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    InvestorOfProject.Acting acting = investor.acting(contract.projectId, "");
    ContractPosition position = tables.lock(id).orElseThrow();
    repository.getEntityManager().refresh(contract);
    EntityVersion.requireCurrent(expectedVersion, contract.version);
    return new Locked(contract, position, acting);
  }

  Contract changed(Locked locked) {
    ContractEntity contract = repository.lockToChange(locked.contract().id).orElseThrow();
    repository.flush();
    return Contract.of(contract, tables.position(contract.id).orElseThrow());
  }

  /** A contract, where it stands, and who changes it. */
  record Locked(
      ContractEntity contract, ContractPosition position, InvestorOfProject.Acting acting) {}
}
