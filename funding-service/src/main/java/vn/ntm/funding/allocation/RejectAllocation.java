package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.ntm.funding.allocation.AllocationEntity.Status;

/** Rejects a proposal, or takes one's own back. */
@ApplicationScoped
class RejectAllocation {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final Decisions decisions;

  RejectAllocation(Decisions decisions) {
    this.decisions = decisions;
  }

  @Transactional
  Allocation handle(UUID allocationId, long expectedVersion, Command command) {
    AllocationEntity allocation = decisions.open(allocationId, expectedVersion);
    return decisions.close(allocation, Status.REJECTED, command.reason().strip());
  }
}
