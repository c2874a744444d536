package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * Records a correction: a record that names a confirmed one and takes it back once another person
 * has confirmed the correction too (INV-13). What is right is recorded anew.
 */
@ApplicationScoped
class CorrectContribution {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final Records records;

  CorrectContribution(Records records) {
    this.records = records;
  }

  @Transactional
  Contribution handle(UUID id, long expectedVersion, Command command) {
    ContributionEntity original = records.lock(id, expectedVersion, ContributionStatus.CONFIRMED);
    if (original.reverses != null) {
      Refusals.refuseIfAny(List.of(BrokenRule.of(FundingProblem.ALREADY_CORRECTED.code(), "")));
    }
    ContributionEntity correction = original.reversal();
    correction.note = command.reason().strip();
    return records.store(correction);
  }
}
