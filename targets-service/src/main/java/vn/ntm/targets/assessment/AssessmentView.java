package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.CriterionVerdict;
import vn.ntm.targets.assessment.domain.IndicatorVerdict;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.assessment.domain.Verdict;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.OwnersOfIndicator;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * How a place stands to a set on a day, with what it rests on.
 *
 * @param criteriaMet the 17 of 17/19
 * @param declared what a document prints, null when none does
 * @param unmet codes of indicators, or of criteria where the indicators are not known
 */
@Schema(name = "Assessment")
record AssessmentView(
    UUID localityId,
    String localityName,
    UUID setVersionId,
    LocalDate day,
    int criteriaMet,
    int criteria,
    int indicatorsMet,
    int indicators,
    int indicatorsUndetermined,
    Declared declared,
    RevocationRisk revocationRisk,
    List<String> unmet,
    List<CriterionView> verdicts) {

  static AssessmentView of(
      Assessment assessment, CriteriaSetDefinition set, LocalityAtDate place, Known known) {
    return new AssessmentView(
        assessment.localityId(),
        place.fullName(),
        set.versionId(),
        assessment.day(),
        assessment.countedMet(),
        assessment.criteria().size(),
        assessment.indicatorsMet(),
        assessment.indicators().size(),
        assessment.indicatorsUndetermined(),
        Declared.of(assessment),
        Assessments.risk(set, assessment),
        assessment.unmetCodes(),
        assessment.criteria().stream()
            .map(criterion -> CriterionView.of(criterion, set, place, known))
            .toList());
  }

  /** What is known beside the verdicts on the day. */
  record Known(Collection<CriterionOwner> owners, List<UnmetCause> causes, LocalDate day) {

    Known {
      owners = List.copyOf(owners);
      causes = List.copyOf(causes);
    }

    List<ResponsibleAgency> responsible(String item, LocalityAtDate place) {
      return ResponsibleAgency.of(OwnersOfIndicator.of(owners, item, place.path(), day));
    }

    UnmetCause cause(String code) {
      return causes.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }
  }

  /** The printed number of criteria met, and whether the computed one is another. */
  @Schema(name = "DeclaredCriteriaMet")
  record Declared(int criteriaMet, LocalDate on, boolean differs) {

    static Declared of(Assessment assessment) {
      return assessment.declaredMet() == null
          ? null
          : new Declared(
              assessment.declaredMet(), assessment.declaredOn(), assessment.declaredDiffers());
    }
  }

  /** An agency in charge. */
  @Schema(name = "ResponsibleAgency")
  record ResponsibleAgency(String agency, String name, CriterionOwner.Role role) {

    static List<ResponsibleAgency> of(List<CriterionOwner> owners) {
      return owners.stream()
          .map(one -> new ResponsibleAgency(one.agency(), one.agencyName(), one.role()))
          .toList();
    }
  }

  /** The verdict on a criterion; statedUnmet: a report names it without saying which indicator. */
  @Schema(name = "CriterionVerdict")
  record CriterionView(
      String code,
      String name,
      Verdict verdict,
      boolean statedUnmet,
      UnmetCause cause,
      List<ResponsibleAgency> responsible,
      List<IndicatorView> indicators) {

    static CriterionView of(
        CriterionVerdict criterion, CriteriaSetDefinition set, LocalityAtDate place, Known known) {
      return new CriterionView(
          criterion.code(),
          set.criterion(criterion.code()).orElseThrow().name(),
          criterion.verdict(),
          criterion.statedUnmet(),
          criterion.verdict().countsAsMet() ? null : known.cause(criterion.code()),
          known.responsible(criterion.code(), place),
          criterion.indicators().stream()
              .map(one -> IndicatorView.of(one, set, place, known))
              .toList());
    }
  }

  /**
   * The verdict on an indicator.
   *
   * @param basis MEASURED, STATED in a report, NOTHING known
   * @param factOn the day of the measurement or statement
   * @param stale whether that is longer ago than the indicator allows
   * @param dueOn by when places recognised under the set before must meet it, null without deadline
   */
  @Schema(name = "IndicatorVerdict")
  record IndicatorView(
      String code,
      String name,
      Verdict verdict,
      IndicatorVerdict.Basis basis,
      LocalDate factOn,
      UUID factId,
      boolean stale,
      LocalDate dueOn,
      UnmetCause cause,
      List<ResponsibleAgency> responsible) {

    static IndicatorView of(
        IndicatorVerdict one, CriteriaSetDefinition set, LocalityAtDate place, Known known) {
      IndicatorDefinition indicator = set.indicator(one.code()).orElseThrow();
      return new IndicatorView(
          one.code(),
          indicator.name(),
          one.verdict(),
          one.basis(),
          one.factOn(),
          one.factId(),
          one.stale(),
          set.deadlineOf(indicator).map(deadline -> deadline.dueOn(known.day())).orElse(null),
          one.verdict().countsAsMet() ? null : known.cause(one.code()),
          known.responsible(one.code(), place));
    }
  }
}
