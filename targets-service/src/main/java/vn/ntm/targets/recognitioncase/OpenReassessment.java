package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Orders that all who are recognised in a unit are measured against the set in force now. */
@ApplicationScoped
class OpenReassessment {

  private final NamedLocality named;
  private final ReassessmentTables reassessments;
  private final CriteriaStandings standings;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  OpenReassessment(
      NamedLocality named,
      ReassessmentTables reassessments,
      CriteriaStandings standings,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.named = named;
    this.reassessments = reassessments;
    this.standings = standings;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens it, with everybody who is recognised today under another set as its members.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when there is one against the set, 422
   *     for a version that is no approved set of the standard and for another number of criteria
   *     than the set has
   */
  @Transactional
  ReassessmentView open(ReassessmentRequests.Opening request) {
    LocalityAtDate place =
        named.find(
            request.localityId(), request.localityCode(), request.asOf(), LocalDate.now(clock));
    scope.require(place.path(), "reassessment of " + place.fullName());
    Optional<CriteriaSetDefinition> set = set(request, place);
    new UnmetCriteria(request.criteria(), List.of()).requireOf(set);
    ReassessmentTables.Head head =
        new ReassessmentTables.Head(
            ids.next(),
            place.id(),
            place.path(),
            request.standard(),
            request.criteriaSet(),
            request.criteria(),
            request.dueOn(),
            set.map(CriteriaSetDefinition::versionId).orElse(null));
    if (!reassessments.open(head, caller.get(), OffsetDateTime.now(clock))) {
      throw new ProblemException(
          CaseProblem.REASSESSMENT_KNOWN, place.fullName(), request.criteriaSet());
    }
    reassessments.addMembers(head);
    return ReassessmentView.of(head);
  }

  private Optional<CriteriaSetDefinition> set(
      ReassessmentRequests.Opening request, LocalityAtDate place) {
    Standard standard = request.standard();
    if (request.setVersionId() == null) {
      return standings
          .set(standard, place.path(), request.dueOn())
          .filter(set -> set.header().legalBasis().number().equals(request.criteriaSet()));
    }
    return Optional.of(
        standings
            .version(request.setVersionId())
            .filter(set -> set.header().standard().equals(standard.name()))
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/setVersionId",
                            CaseProblem.REASSESSMENT_SET_UNFIT,
                            request.setVersionId().toString(),
                            standard.name())));
  }
}
