package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.disbursement.domain.RequesterIsTheInvestor;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;

/** Says who may see and add the papers of a disbursement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DisbursementPapers {

  private final Disbursements disbursements;
  private final Steps steps;
  private final Projects projects;
  private final CurrentCaller caller;

  DisbursementPapers(
      Disbursements disbursements, Steps steps, Projects projects, CurrentCaller caller) {
    this.disbursements = disbursements;
    this.steps = steps;
    this.projects = projects;
    this.caller = caller;
  }

  /**
   * Lets the caller read: officers what they check, an investor what is its own.
   *
   * @throws vn.ntm.web.problem.ProblemException 404 outside of the caller's subtree, 403 for
   *     another investor
   */
  public void requireReadable(UUID disbursementId) {
    requireOwn(disbursements.get(disbursementId).projectId());
  }

  /** The same for adding, with the disbursement locked: papers are counted under the lock. */
  public void lockToAdd(UUID disbursementId) {
    requireOwn(steps.lock(disbursementId).disbursement().projectId);
  }

  private void requireOwn(UUID projectId) {
    Caller reader = caller.get();
    boolean checks =
        reader.is(Roles.FINANCE) || reader.is(Roles.TREASURY) || reader.is(Roles.AUDITOR);
    if (!checks) {
      String investor = projects.find(projectId).orElseThrow().investorAgency();
      RequesterIsTheInvestor.check(reader.agency().orElse(""), investor)
          .ifPresent(rule -> Refusals.refuseIfAny(List.of(rule)));
    }
  }
}
