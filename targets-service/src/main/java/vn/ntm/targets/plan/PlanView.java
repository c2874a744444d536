package vn.ntm.targets.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanStatus;

/**
 * A plan as it is answered.
 *
 * @param parentId the plan that it carries out, when it was put under one
 * @param number null until it is issued
 * @param issuedOn null until it is issued
 * @param locality as it stood on the day of its codes
 * @param notTakenOver what it says and nobody follows as a task or owner yet
 */
@Schema(name = "Plan")
record PlanView(
    UUID id,
    long version,
    PlanStatus status,
    UUID parentId,
    String number,
    LocalDate issuedOn,
    String title,
    PlanDocument.Issuer issuer,
    LocalityView locality,
    int yearFrom,
    int yearTo,
    List<PlanDocument.LegalBasis> legalBasis,
    PlanTakeover.NotTakenOver notTakenOver) {

  /** A plan in a list. */
  @Schema(name = "PlanSummary")
  record Summary(
      UUID id,
      PlanStatus status,
      String number,
      LocalDate issuedOn,
      String title,
      String issuer,
      UUID localityId,
      int yearFrom,
      int yearTo) {

    static Summary of(PlanEntity plan) {
      return new Summary(
          plan.id,
          plan.status(),
          plan.number,
          plan.issuedOn,
          plan.title,
          plan.issuerName,
          plan.localityId,
          plan.yearFrom,
          plan.yearTo);
    }
  }

  /** A target with what it declares, lists and has reached. */
  @Schema(name = "PlanTarget")
  record Target(
      UUID id,
      String code,
      String section,
      String label,
      String level,
      Standard standard,
      PlanDocument.GoalKind goalKind,
      PlanDocument.Comparator comparator,
      String unit,
      Integer recognisedYear,
      PlanDocument.Due due,
      Counts counts,
      List<Listed> localities) {}

  /**
   * The numbers of a target side by side; none is corrected after another.
   *
   * @param declared what the plan declares, null where it declares none
   * @param listed how many localities it lists
   * @param reached how many of them have a recognition that counts; null for a target that
   *     recognitions do not reach
   * @param declaredIsListed whether the plan lists as many as it declares; null where it declares
   *     none or lists none
   */
  @Schema(name = "PlanTargetCounts")
  record Counts(BigDecimal declared, int listed, Integer reached, Boolean declaredIsListed) {}

  /**
   * A locality that a target lists.
   *
   * @param printedName as the plan writes it
   * @param standard that it is to reach, null where the target needs none
   * @param locality null while nobody has said which unit it is
   * @param recognitionId the recognition that counts, null while there is none
   */
  @Schema(name = "PlanTargetLocality")
  record Listed(String printedName, Standard standard, LocalityView locality, UUID recognitionId) {}

  /** A task. */
  @Schema(name = "PlanTask")
  record Task(
      UUID id,
      String no,
      String section,
      List<String> leads,
      List<String> coAgencies,
      String text,
      String criteriaSet,
      List<String> criteria,
      PlanDocument.TaskKind kind,
      PlanDocument.Frequency frequency,
      PlanDocument.Due due,
      LocalityView locality) {}

  /** A report that somebody owes. */
  @Schema(name = "PlanReportDuty")
  record ReportDuty(
      UUID id,
      String section,
      String reporter,
      List<String> to,
      String title,
      PlanDocument.Frequency frequency,
      PlanDocument.Due due,
      int count) {}
}
