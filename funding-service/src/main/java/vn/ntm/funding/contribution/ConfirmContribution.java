package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contribution.domain.ConfirmerIsNotRecorder;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.caller.CurrentCaller;

/** Confirms what somebody else has recorded; from now on it counts. */
@ApplicationScoped
class ConfirmContribution {

  private final Records records;
  private final CurrentCaller caller;

  ConfirmContribution(Records records, CurrentCaller caller) {
    this.records = records;
    this.caller = caller;
  }

  @Transactional
  Contribution handle(UUID id, long expectedVersion) {
    ContributionEntity entity = records.lock(id, expectedVersion, ContributionStatus.RECORDED);
    List<BrokenRule> broken =
        ConfirmerIsNotRecorder.check(entity.recordedPerson, caller.get().person()).stream()
            .toList();
    Refusals.refuseIfAny(broken);
    return records.decide(entity, ContributionStatus.CONFIRMED, null);
  }
}
