package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.ContributionStatus;

/** Rejects what was recorded, or takes one's own record back before it counts. */
@ApplicationScoped
class RejectContribution {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final Records records;

  RejectContribution(Records records) {
    this.records = records;
  }

  @Transactional
  Contribution handle(UUID id, long expectedVersion, Command command) {
    ContributionEntity entity = records.lock(id, expectedVersion, ContributionStatus.RECORDED);
    return records.decide(entity, ContributionStatus.REJECTED, command.reason().strip());
  }
}
