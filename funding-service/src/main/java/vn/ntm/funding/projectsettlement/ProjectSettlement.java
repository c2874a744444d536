package vn.ntm.funding.projectsettlement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.projectsettlement.domain.ProjectFigures;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.money.Vnd;

/**
 * The settlement of a finished project.
 *
 * @param handedOverOn the day the work was handed over for use
 * @param verifiedValue null before the verification
 * @param decision of the approval, null before it
 * @param paidVolume what is paid to the project now, gross
 * @param outstandingAdvance now; zero before the settlement is approved (INV-06)
 * @param openRequests now; none when the settlement is approved
 * @param file how the proposal keeps to its time
 * @param verificationTime how the verification does
 * @param approvalTime how the approval does
 */
record ProjectSettlement(
    UUID id,
    long version,
    SettlementStatus status,
    UUID projectId,
    LocalDate handedOverOn,
    Vnd proposedValue,
    LocalDate proposedOn,
    String proposedBy,
    OffsetDateTime proposedAt,
    Vnd verifiedValue,
    LocalDate verifiedOn,
    String verifiedBy,
    String verification,
    LocalDate approvedOn,
    String approvedBy,
    LegalBasis decision,
    String rejectedBy,
    String rejectionReason,
    Vnd paidVolume,
    Vnd outstandingAdvance,
    long openRequests,
    String timeLimitsOf,
    StepTime file,
    StepTime verificationTime,
    StepTime approvalTime) {

  /**
   * How a step keeps to its time limit.
   *
   * @param dueOn its last day; null when no rule is known or the step before it is not done
   * @param late whether it came, or still is to come, after that day
   */
  record StepTime(LocalDate dueOn, boolean late) {

    /** No limit is known. */
    static final StepTime UNKNOWN = new StepTime(null, false);
  }

  static ProjectSettlement of(
      ProjectSettlementEntity entity, ProjectFigures figures, SettlementTimes times) {
    return new ProjectSettlement(
        entity.id,
        entity.version,
        entity.status,
        entity.projectId,
        entity.handedOverOn,
        Vnd.of(entity.proposedValue),
        entity.proposedOn,
        entity.proposedBy,
        entity.proposedAt,
        entity.verifiedValue == null ? null : Vnd.of(entity.verifiedValue),
        entity.verifiedOn,
        entity.verifiedBy,
        entity.verification,
        entity.approvedOn,
        entity.approvedBy,
        entity.decision(),
        entity.rejectedBy,
        entity.rejectionReason,
        figures.paidVolume(),
        figures.outstandingAdvance(),
        figures.openRequests(),
        times.legalBasis(),
        times.file(),
        times.verification(),
        times.approval());
  }
}
