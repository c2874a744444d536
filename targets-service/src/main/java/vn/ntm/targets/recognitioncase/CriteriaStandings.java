package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.assessment.Assessments;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.CriterionVerdict;
import vn.ntm.targets.assessment.domain.IndicatorVerdict;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.assessment.domain.Verdict;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;

/** Asks the assessments how places stand to the sets of their standards. */
@ApplicationScoped
class CriteriaStandings {

  private final Assessments assessments;
  private final CriteriaSets sets;
  private final LocalitySearch localities;

  CriteriaStandings(Assessments assessments, CriteriaSets sets, LocalitySearch localities) {
    this.assessments = assessments;
    this.sets = sets;
    this.localities = localities;
  }

  /**
   * How a place that wants to be recognised stands. The set is the one of the cut-off day, so that
   * a later set does not change what a submitted dossier is judged by; the facts are those of the
   * day of the step, so that what was remedied in between counts.
   *
   * @return empty when no set of the standard is in force for the place on the cut-off day
   */
  Optional<CriteriaStanding> toRecognise(
      UUID localityId, Standard standard, LocalDate cutOff, LocalDate day) {
    LocalityAtDate place = localities.nearest(localityId, cutOff);
    return set(standard, place.path(), cutOff)
        .map(
            set ->
                standing(
                    set,
                    assessments
                        .ofSet(set.versionId(), List.of(localityId), day, Purpose.RECOGNITION)
                        .get(localityId)));
  }

  /** How places that are recognised stand now, by place. */
  Map<UUID, CriteriaStanding> follow(
      CriteriaSetDefinition set, Collection<UUID> places, LocalDate day) {
    Map<UUID, CriteriaStanding> standings = new LinkedHashMap<>();
    assessments
        .ofSet(set.versionId(), places, day, Purpose.FOLLOW_UP)
        .forEach((place, assessment) -> standings.put(place, standing(set, assessment)));
    return standings;
  }

  /** The set of a standard in force for a place with this path. */
  Optional<CriteriaSetDefinition> set(Standard standard, List<UUID> path, LocalDate day) {
    return sets.inForce(standard.level(), standard.name(), path, day);
  }

  /** An approved version. */
  Optional<CriteriaSetDefinition> version(UUID setVersionId) {
    return sets.byVersion(setVersionId);
  }

  /** The set that a place which holds a standard is measured against on a day. */
  Optional<CriteriaSetDefinition> setOfHolder(Standard standard, UUID localityId, LocalDate day) {
    return set(measuredBy(standard), localities.nearest(localityId, day).path(), day);
  }

  /** A model commune is measured against the set of the advanced ones (QĐ 18/2022/QĐ-TTg). */
  static Standard measuredBy(Standard standard) {
    return standard == Standard.MODEL ? Standard.ADVANCED : standard;
  }

  /**
   * Whether what was found unmet is a ground to revoke. What is undetermined was not found unmet,
   * and is none.
   *
   * @param keys codes of the key criteria of the standard
   */
  static RevocationRisk risk(CriteriaStanding standing, Collection<String> keys) {
    return RevocationRisk.of(standing.criteria(), Set.copyOf(standing.unmetCriteria()), keys);
  }

  private static CriteriaStanding standing(CriteriaSetDefinition set, Assessment assessment) {
    return CriteriaStanding.of(
        new CriteriaStanding.Set(
            set.versionId(),
            set.header().code(),
            set.header().legalBasis().number(),
            assessment.criteria().size()),
        new CriteriaStanding.Found(
            assessment.day(),
            assessment.isKnown(),
            assessment.criteriaMet(),
            assessment.criteria().stream()
                .filter(one -> one.verdict() == Verdict.NOT_MET)
                .map(CriterionVerdict::code)
                .toList(),
            assessment.unmetCodes(),
            undetermined(assessment)));
  }

  /** Indicators, or the criterion where the set in hand does not have all of its indicators. */
  private static List<String> undetermined(Assessment assessment) {
    List<String> codes = new ArrayList<>();
    for (CriterionVerdict criterion : assessment.criteria()) {
      List<String> indicators =
          criterion.indicators().stream()
              .filter(one -> one.verdict() == Verdict.UNDETERMINED)
              .map(IndicatorVerdict::code)
              .toList();
      if (indicators.isEmpty() && criterion.verdict() == Verdict.UNDETERMINED) {
        codes.add(criterion.code());
      }
      codes.addAll(indicators);
    }
    return codes;
  }
}
