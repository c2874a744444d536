package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.funding.allocation.AllocationEntity.Status;

/** Rejects a batch, or takes one's own back. */
@ApplicationScoped
class RejectAllocationBatch {

  private final BatchDecisions decisions;

  RejectAllocationBatch(BatchDecisions decisions) {
    this.decisions = decisions;
  }

  @Transactional
  AllocationBatch handle(UUID batchId, long expectedVersion, RejectAllocation.Command command) {
    StoredBatch batch = decisions.open(batchId, expectedVersion);
    return decisions.close(batch, Status.REJECTED, command.reason().strip(), null);
  }
}
