package vn.ntm.funding.projectsettlement.domain;

import java.time.LocalDate;

/**
 * How long each step of the settlement of a project may take (NĐ 193/2026, Điều 21, or the rule of
 * the day).
 *
 * @param fileMonths from the handing over of the work to the proposal
 * @param verificationMonths from the proposal to the verification, with the days
 * @param approvalDays from the verification to the approval
 */
public record TimeLimits(
    int fileMonths,
    int verificationMonths,
    int verificationDays,
    int approvalDays,
    String legalBasis) {

  /** The last day for the proposal. */
  public LocalDate fileDueOn(LocalDate handedOverOn) {
    return handedOverOn.plusMonths(fileMonths);
  }

  /** The last day for the verification. */
  public LocalDate verificationDueOn(LocalDate proposedOn) {
    return proposedOn.plusMonths(verificationMonths).plusDays(verificationDays);
  }

  /** The last day for the approval. */
  public LocalDate approvalDueOn(LocalDate verifiedOn) {
    return verifiedOn.plusDays(approvalDays);
  }
}
