package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.assessment.domain.Stated;
import vn.ntm.targets.assessment.domain.UnmetList;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters what a report states of many places; it counts when others have approved it. */
@ApplicationScoped
class EnterStatements {

  private final CriteriaOfMeasurements criteria;
  private final LocalitySearch localities;
  private final MeasurementBatchRepository batches;
  private final StatementRepository statements;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterStatements(
      CriteriaOfMeasurements criteria,
      LocalitySearch localities,
      MeasurementBatchRepository batches,
      StatementRepository statements,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.criteria = criteria;
    this.localities = localities;
    this.batches = batches;
    this.statements = statements;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores them all, or none.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 422 with every statement that
   *     cannot be: unknown codes, a place twice or of another level, a number without sense
   */
  @Transactional
  BatchView handle(StatementsRequest request) {
    CriteriaSetDefinition set = criteria.set(request.setVersionId());
    LocalityAtDate root = localities.nearest(request.localityId(), request.statedOn());
    scope.require(root.path(), "statements of " + root.fullName());
    ProblemException wrong = new ProblemException(WebProblem.INVALID);
    boolean broken = request.statedOn().isAfter(LocalDate.now(clock));
    if (broken) {
      wrong.part("/statedOn", AssessmentProblem.MEASUREMENT_IN_FUTURE);
    }
    UUID batchId = ids.next();
    List<PlaceStatement> rows = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < request.statements().size(); i++) {
      StatementsRequest.Statement one = request.statements().get(i);
      String pointer = "/statements/" + i;
      LocalityAtDate place = localities.nearest(one.localityId(), request.statedOn());
      UnmetList list = UnmetList.read(one.unmet(), set);
      if (!place.path().contains(root.id())
          || !place.level().equals(set.header().level())
          || !CriteriaOfMeasurements.isFor(set, place)) {
        wrong.part(
            pointer + "/localityId", AssessmentProblem.CRITERIA_SET_UNFIT, set.header().code());
        broken = true;
      } else if (!CriteriaOfMeasurements.isThere(place, request.statedOn())) {
        wrong.part(
            pointer + "/localityId",
            AssessmentProblem.PLACE_NOT_THERE,
            place.fullName(),
            request.statedOn().toString());
        broken = true;
      } else if (!seen.add(place.id())) {
        wrong.part(pointer + "/localityId", AssessmentProblem.STATEMENT_PLACE_TWICE);
        broken = true;
      } else if (!list.unknown().isEmpty()) {
        wrong.part(
            pointer + "/unmet",
            AssessmentProblem.STATEMENT_CODES_UNKNOWN,
            String.join("; ", list.unknown()));
        broken = true;
      } else if (isNoTotal(one, set)) {
        wrong.part(
            pointer + "/declaredMet",
            AssessmentProblem.STATEMENT_TOTAL,
            Integer.toString(set.criteria().size()));
        broken = true;
      } else {
        rows.add(row(batchId, request, one, list));
      }
    }
    if (broken) {
      throw wrong;
    }
    return store(batch(batchId, request, root, rows), rows);
  }

  private BatchView store(MeasurementBatch batch, List<PlaceStatement> rows) {
    batches.insert(batch);
    statements.insertAll(rows);
    return BatchView.of(batch, List.of(), Optional.empty());
  }

  private static boolean isNoTotal(
      StatementsRequest.Statement statement, CriteriaSetDefinition set) {
    return statement.declaredMet() == null
        ? statement.unmet() == null
        : statement.declaredMet() > set.criteria().size();
  }

  private PlaceStatement row(
      UUID batchId, StatementsRequest request, StatementsRequest.Statement one, UnmetList list) {
    Stated.Detail detail = one.unmet() == null ? Stated.Detail.TOTAL : Stated.Detail.UNMET_LIST;
    return new PlaceStatement(
        batchId,
        request.setVersionId(),
        one.localityId(),
        one.unmet(),
        new Stated(ids.next(), request.statedOn(), detail, list.codes(), one.declaredMet()));
  }

  private MeasurementBatch batch(
      UUID batchId, StatementsRequest request, LocalityAtDate root, List<PlaceStatement> rows) {
    Caller who = caller.get();
    Set<String> items = new TreeSet<>();
    rows.forEach(row -> items.addAll(row.stated().unmet()));
    return new MeasurementBatch(
        batchId,
        1,
        MeasurementBatch.Kind.STATEMENTS,
        MeasurementState.ENTERED,
        request.setVersionId(),
        root.id(),
        root.path(),
        request.statedOn(),
        request.source(),
        request.sourceReportId(),
        request.methodNote(),
        List.copyOf(items),
        rows.size(),
        who.account(),
        who.person(),
        OffsetDateTime.now(clock));
  }
}
