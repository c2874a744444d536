package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.RequesterIsTheInvestor;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** Ends a request that is not paid: refused by a checker, or withdrawn by its investor. */
@ApplicationScoped
class CloseDisbursement {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final Steps steps;
  private final Projects projects;
  private final CurrentCaller caller;

  CloseDisbursement(Steps steps, Projects projects, CurrentCaller caller) {
    this.steps = steps;
    this.projects = projects;
    this.caller = caller;
  }

  @Transactional
  Disbursement reject(UUID id, long expectedVersion, Command command) {
    return close(
        steps.lock(id, expectedVersion),
        DisbursementStatus.REJECTED,
        command.reason().strip(),
        Optional.empty());
  }

  @Transactional
  Disbursement withdraw(UUID id, long expectedVersion, Command command) {
    Steps.Locked locked = steps.lock(id, expectedVersion);
    String investor = projects.find(locked.disbursement().projectId).orElseThrow().investorAgency();
    return close(
        locked,
        DisbursementStatus.WITHDRAWN,
        command.reason().strip(),
        RequesterIsTheInvestor.check(caller.get().agency().orElse(""), investor));
  }

  private Disbursement close(
      Steps.Locked locked, DisbursementStatus status, String reason, Optional<BrokenRule> other) {
    DisbursementEntity disbursement = locked.disbursement();
    List<BrokenRule> broken = new ArrayList<>();
    other.ifPresent(broken::add);
    disbursement.status.mayBecome(status).ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    Caller closer = caller.get();
    return steps.close(locked, status, reason, closer.account(), closer.person());
  }
}
