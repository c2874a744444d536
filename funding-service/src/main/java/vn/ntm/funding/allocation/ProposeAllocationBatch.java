package vn.ntm.funding.allocation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.ntm.files.table.TableFile;
import vn.ntm.funding.allocation.domain.RowProblems;

/** Proposes the allocations of a file: all of them are checked, and all are kept or none. */
@ApplicationScoped
class ProposeAllocationBatch {

  private final BatchProposals proposals;
  private final AllocationBatches batches;

  ProposeAllocationBatch(BatchProposals proposals, AllocationBatches batches) {
    this.proposals = proposals;
    this.batches = batches;
  }

  /**
   * Keeps the batch until somebody else decides on it.
   *
   * @throws BatchRowsRefused when a row breaks a rule
   * @throws vn.ntm.web.problem.ProblemException INV-01 when the lines from one account sum to more
   *     than it has to give
   */
  @Transactional
  AllocationBatch handle(TableFile file, BatchTerms terms) {
    RowProblems problems = new RowProblems();
    BatchTable table = new BatchTable(problems);
    file.read(table);
    return batches.view(proposals.store(table.rows(), problems, terms, file.sha256()));
  }

  /**
   * Answers what the proposal would answer, and keeps nothing.
   *
   * @throws BatchRowsRefused as the proposal would
   */
  @Transactional
  AllocationBatch check(TableFile file, BatchTerms terms) {
    AllocationBatch checked = handle(file, terms).withoutId();
    QuarkusTransaction.setRollbackOnly();
    return checked;
  }
}
