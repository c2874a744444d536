package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.OwnersOfIndicator;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Verifies, approves or returns what was entered together. Whoever entered it decides nothing, and
 * whoever verified it does not approve it.
 */
@ApplicationScoped
class DecideOnMeasurements {

  private final MeasurementBatchRepository batches;
  private final CriteriaBook book;
  private final FollowApproval follow;
  private final AssessmentTellingRepository tellings;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  DecideOnMeasurements(
      MeasurementBatchRepository batches,
      CriteriaBook book,
      FollowApproval follow,
      AssessmentTellingRepository tellings,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Ids ids,
      Clock clock) {
    this.batches = batches;
    this.book = book;
    this.follow = follow;
    this.tellings = tellings;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Carries the decision out; after an approval other services are told how the places stand now,
   * of many places by the job that the answer names.
   *
   * @param expected the version that the caller decided on
   * @param reasons of a return, null otherwise
   * @throws ProblemException 403 for a person who entered or verified it, or whose agency owns none
   *     of the criteria; 404 outside of the subtree; 409 from another state; 412 when it changed
   */
  @Transactional
  BatchView handle(UUID batchId, MeasurementState next, String reasons, long expected) {
    MeasurementBatch batch =
        batches.lock(batchId).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(batch.localityPath(), "measurements " + batchId);
    EntityVersion.requireCurrent(expected, batch.version());
    requireOtherPerson(batch, next);
    if (!batch.state().leadsTo(next)) {
      throw new ProblemException(
              AssessmentProblem.MEASUREMENT_STATE, batch.state().name(), next.name())
          .fact("state", batch.state().name());
    }
    if (next == MeasurementState.VERIFIED) {
      requireOwner(batch);
    }
    if (next == MeasurementState.RETURNED && (reasons == null || reasons.isBlank())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/reasons", AssessmentProblem.RETURN_WITHOUT_REASONS);
    }
    Caller who = caller.get();
    audit.allowed(who, "decide " + next, "measurements " + batchId);
    MeasurementBatch decided = batch.in(next);
    batches.decide(
        decided,
        new MeasurementBatchRepository.Decision(
            ids.next(), next, reasons, who.account(), who.person(), OffsetDateTime.now(clock)));
    if (next == MeasurementState.APPROVED) {
      follow.approved(decided, who.account());
    }
    return BatchView.of(decided, batches.decisions(batchId), tellings.find(batchId));
  }

  private void requireOtherPerson(MeasurementBatch batch, MeasurementState next) {
    String person = caller.get().person();
    boolean verified =
        next == MeasurementState.APPROVED
            && batches.decisions(batch.id()).stream().anyMatch(one -> one.person().equals(person));
    if (batch.enteredPerson().equals(person) || verified) {
      throw new ProblemException(AssessmentProblem.DECIDED_BY_THE_SAME_PERSON)
          .refusing("decide " + next + " alone", "measurements " + batch.id());
    }
  }

  /**
   * A department verifies what it is in charge of. The coordination office stands in where no owner
   * is named, and for an import of many criteria, which no single department owns.
   */
  private void requireOwner(MeasurementBatch batch) {
    Caller who = caller.get();
    if (who.is(Roles.COORDINATOR) && batch.kind() != MeasurementBatch.Kind.MEASUREMENT) {
      return;
    }
    Collection<CriterionOwner> owners = book.owners(batch.setVersionId(), batch.localityPath());
    for (String item : batch.items()) {
      List<CriterionOwner> inCharge =
          OwnersOfIndicator.of(owners, item, batch.localityPath(), batch.measuredOn());
      boolean owns =
          inCharge.stream().anyMatch(one -> who.agency().filter(one.agency()::equals).isPresent());
      if (!owns && !(inCharge.isEmpty() && who.is(Roles.COORDINATOR))) {
        throw new ProblemException(AssessmentProblem.VERIFIER_OWNS_NO_CRITERION, item)
            .refusing("verify a criterion of others", "measurements " + batch.id());
      }
    }
  }
}
