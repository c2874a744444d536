package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.targets.assessment.domain.UnmetList;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records why places do not meet what they do not meet; the last word on each counts. */
@ApplicationScoped
class RecordUnmetCauses {

  private final CriteriaOfMeasurements criteria;
  private final UnmetCauseRepository causes;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordUnmetCauses(
      CriteriaOfMeasurements criteria,
      UnmetCauseRepository causes,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.criteria = criteria;
    this.causes = causes;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores them.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree, 422 for an unknown
   *     code or a day to come
   */
  @Transactional
  List<UnmetCause> handle(CausesRequest request) {
    CriteriaSetDefinition set = criteria.set(request.setVersionId());
    if (request.foundOn().isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/foundOn", AssessmentProblem.MEASUREMENT_IN_FUTURE);
    }
    List<UnmetCause> rows = new ArrayList<>();
    for (int i = 0; i < request.causes().size(); i++) {
      CausesRequest.Cause one = request.causes().get(i);
      LocalityAtDate place = criteria.place(one.localityId(), set, request.foundOn());
      scope.require(place.path(), "cause of " + place.fullName());
      if (!UnmetList.read(one.code(), set).unknown().isEmpty()) {
        throw new ProblemException(WebProblem.INVALID)
            .part("/causes/" + i + "/code", AssessmentProblem.INDICATOR_UNKNOWN, one.code());
      }
      rows.add(
          new UnmetCause(
              ids.next(),
              place.id(),
              one.code(),
              request.foundOn(),
              one.kind(),
              one.cause(),
              one.note()));
    }
    Caller who = caller.get();
    causes.insertAll(
        set.versionId(),
        rows,
        new UnmetCauseRepository.Recorder(who.account(), who.person(), OffsetDateTime.now(clock)));
    return rows;
  }
}
