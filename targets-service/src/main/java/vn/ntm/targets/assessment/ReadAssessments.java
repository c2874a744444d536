package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads how one place stands. */
@ApplicationScoped
@Transactional
class ReadAssessments {

  private final Assessments assessments;
  private final CriteriaOfMeasurements criteria;
  private final CriteriaBook book;
  private final UnmetCauseRepository causes;
  private final LocalitySearch localities;
  private final CallerScope scope;

  ReadAssessments(
      Assessments assessments,
      CriteriaOfMeasurements criteria,
      CriteriaBook book,
      UnmetCauseRepository causes,
      LocalitySearch localities,
      CallerScope scope) {
    this.assessments = assessments;
    this.criteria = criteria;
    this.book = book;
    this.causes = causes;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * The place against a version of a set, or against the set of a standard in force that day.
   *
   * @throws ProblemException 404 outside of the caller's subtree or when no set is in force, 422
   *     for a set that is not for the place
   */
  AssessmentView handle(
      UUID localityId,
      Optional<UUID> setVersionId,
      Optional<String> standard,
      LocalDate day,
      Purpose purpose) {
    LocalityAtDate place = localities.nearest(localityId, day);
    scope.require(place.path(), "assessment of " + place.fullName());
    CriteriaSetDefinition set =
        setVersionId
            .map(criteria::set)
            .or(() -> standard.flatMap(one -> book.inForce(place, one, day)))
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    criteria.place(localityId, set, day);
    Assessment assessment =
        assessments.ofSet(set, List.of(localityId), day, purpose).get(localityId);
    AssessmentView.Known known =
        new AssessmentView.Known(
            book.owners(set.versionId(), place.path()),
            causes
                .latest(set.versionId(), List.of(localityId), day)
                .getOrDefault(localityId, List.of()),
            day);
    return AssessmentView.of(assessment, set, place, known);
  }
}
