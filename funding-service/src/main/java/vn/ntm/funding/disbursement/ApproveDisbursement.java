package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.disbursement.domain.ApproverIsNotRequester;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** Finance agrees to a request of somebody else; the reservation stays. */
@ApplicationScoped
class ApproveDisbursement {

  private final Steps steps;
  private final CurrentCaller caller;

  ApproveDisbursement(Steps steps, CurrentCaller caller) {
    this.steps = steps;
    this.caller = caller;
  }

  @Transactional
  Disbursement handle(UUID id, long expectedVersion) {
    Steps.Locked locked = steps.lock(id, expectedVersion);
    DisbursementEntity disbursement = locked.disbursement();
    Caller approver = caller.get();
    List<BrokenRule> broken = new ArrayList<>();
    disbursement.status.mayBecome(DisbursementStatus.APPROVED).ifPresent(broken::add);
    ApproverIsNotRequester.check(disbursement.requestedPerson, approver.person())
        .ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    disbursement.approvedBy = approver.account();
    disbursement.approvedPerson = approver.person();
    disbursement.approvedAt = steps.now();
    return steps.finish(locked, DisbursementStatus.APPROVED, steps.today());
  }
}
