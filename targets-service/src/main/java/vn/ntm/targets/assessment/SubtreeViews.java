package vn.ntm.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.assessment.domain.Verdict;

/** How the places of a subtree are answered. */
final class SubtreeViews {

  private SubtreeViews() {}

  /**
   * What the assessments of a subtree come to.
   *
   * @param places how many there are of the level of the set
   * @param known of how many something is known; the rest counts in nothing below
   * @param missing of how many nothing is known
   * @param average criteria met by a place, null when nothing is known
   * @param minimum criteria met by the lowest place, null when nothing is known
   * @param unmetByCode how many places do not meet each indicator, or criterion known as a whole
   */
  @Schema(name = "AssessmentSummary")
  record SummaryView(
      UUID under,
      UUID setVersionId,
      LocalDate day,
      int criteria,
      int places,
      int known,
      int missing,
      long criteriaMet,
      BigDecimal average,
      Integer minimum,
      long meetingAll,
      List<BucketView> distribution,
      List<GroupView> byCriteriaMet,
      Map<String, Integer> unmetByCode,
      Map<String, Integer> unmetByCriterion) {}

  /** How many places are in a class of the set. */
  @Schema(name = "AssessmentBucket")
  record BucketView(String label, int from, int to, int places) {}

  /** The places that meet so many criteria, highest number first. */
  @Schema(name = "AssessmentGroup")
  record GroupView(int criteriaMet, int places, List<UUID> localityIds) {}

  /** A place in a list of a subtree. */
  @Schema(name = "AssessmentOfPlace")
  record PlaceView(
      UUID localityId,
      String localityName,
      boolean known,
      int criteriaMet,
      int criteria,
      Integer declaredMet,
      RevocationRisk revocationRisk,
      List<String> unmet,
      int stale) {}

  /** That a place met something and meets it no more; on is the day that shows it. */
  @Schema(name = "Regression")
  record RegressionView(
      UUID localityId,
      String localityName,
      String criterion,
      String code,
      Verdict before,
      Verdict after,
      LocalDate on,
      List<AssessmentView.ResponsibleAgency> responsible) {}

  /** Something unmet, why, and who is in charge of it. */
  @Schema(name = "UnmetIndicator")
  record UnmetView(
      UUID localityId,
      String localityName,
      String code,
      UnmetCause cause,
      List<AssessmentView.ResponsibleAgency> responsible) {}

  /**
   * How places would stand if remedies were done.
   *
   * @param reaching those that would meet every criterion and do not now
   */
  @Schema(name = "AssessmentForecast")
  record ForecastView(
      UUID under,
      UUID setVersionId,
      LocalDate day,
      List<String> remedied,
      int places,
      long meetingAllNow,
      long meetingAll,
      long criteriaMet,
      BigDecimal average,
      List<PlaceView> reaching,
      List<PlaceView> others) {}
}
