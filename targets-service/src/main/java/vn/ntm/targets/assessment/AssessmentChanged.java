package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;

/**
 * What other services are told of how a place stands.
 *
 * @param assessmentId the same for a place and a set version
 * @param localityPath the place and those above it on the day, the highest first
 * @param declaredMet the printed number, null when none was
 * @param unmet codes of indicators, or of criteria where the indicators are not known
 */
record AssessmentChanged(
    UUID assessmentId,
    long version,
    UUID localityId,
    List<UUID> localityPath,
    UUID setVersionId,
    String level,
    String standard,
    LocalDate day,
    int criteriaMet,
    int criteria,
    int indicatorsMet,
    int indicators,
    int indicatorsUndetermined,
    Integer declaredMet,
    List<String> unmet) {

  static final String TOPIC = "targets.assessment.v1";
  static final String TYPE = "vn.ntm.targets.assessment-changed.v1";

  AssessmentChanged {
    localityPath = List.copyOf(localityPath);
    unmet = List.copyOf(unmet);
  }

  static AssessmentChanged of(
      ToldAssessmentRepository.Told told,
      List<UUID> path,
      CriteriaSetDefinition set,
      Assessment now) {
    return new AssessmentChanged(
        told.id(),
        told.version(),
        now.localityId(),
        path,
        set.versionId(),
        set.header().level(),
        set.header().standard(),
        now.day(),
        now.countedMet(),
        now.criteria().size(),
        now.indicatorsMet(),
        now.indicators().size(),
        now.indicatorsUndetermined(),
        now.declaredMet(),
        now.unmetCodes());
  }
}
