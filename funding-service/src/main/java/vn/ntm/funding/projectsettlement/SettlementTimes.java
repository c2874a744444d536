package vn.ntm.funding.projectsettlement;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.projectsettlement.ProjectSettlement.StepTime;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.funding.projectsettlement.domain.TimeLimits;

/** How the steps of a settlement keep to their time limits. */
record SettlementTimes(String legalBasis, StepTime file, StepTime verification, StepTime approval) {

  /**
   * Compares the days of the steps, or today for a step that is still to come.
   *
   * @param limits empty when no rule is known
   */
  static SettlementTimes of(
      ProjectSettlementEntity settlement, Optional<TimeLimits> limits, LocalDate today) {
    if (limits.isEmpty()) {
      return new SettlementTimes(null, StepTime.UNKNOWN, StepTime.UNKNOWN, StepTime.UNKNOWN);
    }
    TimeLimits rule = limits.get();
    // A settlement that went back is not waited for any more.
    LocalDate open = settlement.status == SettlementStatus.REJECTED ? LocalDate.MIN : today;
    return new SettlementTimes(
        rule.legalBasis(),
        step(rule.fileDueOn(settlement.handedOverOn), settlement.proposedOn),
        step(
            rule.verificationDueOn(settlement.proposedOn),
            settlement.verifiedOn == null ? open : settlement.verifiedOn),
        settlement.verifiedOn == null
            ? StepTime.UNKNOWN
            : step(
                rule.approvalDueOn(settlement.verifiedOn),
                settlement.approvedOn == null ? open : settlement.approvedOn));
  }

  private static StepTime step(LocalDate dueOn, LocalDate done) {
    return new StepTime(dueOn, done.isAfter(dueOn));
  }
}
