package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.counterpart.domain.CommitmentStatus;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Stores proposals and takes them up for decision under their lock. */
@ApplicationScoped
class CommitmentDecisions {

  private final CounterpartCommitmentRepository repository;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  CommitmentDecisions(
      CounterpartCommitmentRepository repository,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  CounterpartCommitment propose(CounterpartCommitmentEntity entity) {
    Caller proposer = caller.get();
    entity.id = ids.next();
    entity.status = CommitmentStatus.PROPOSED;
    entity.proposedBy = proposer.account();
    entity.proposedPerson = proposer.person();
    entity.proposedAt = OffsetDateTime.now(clock);
    repository.persistAndFlush(entity);
    return CounterpartCommitment.of(entity);
  }

  /**
   * The locked commitment, when the caller may see it, has its newest version, and it is so far.
   */
  CounterpartCommitmentEntity lock(UUID id, long expectedVersion, CommitmentStatus status) {
    CounterpartCommitmentEntity entity =
        repository.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(entity.localityPath), "counterpart commitment " + id);
    EntityVersion.requireCurrent(expectedVersion, entity.version);
    if (entity.status != status) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.WRONG_STATE.code(), "", entity.status, status)));
    }
    return entity;
  }

  CounterpartCommitment close(
      CounterpartCommitmentEntity entity, CommitmentStatus status, String note) {
    Caller decider = caller.get();
    entity.status = status;
    entity.decidedBy = decider.account();
    entity.decidedPerson = decider.person();
    entity.decidedAt = OffsetDateTime.now(clock);
    entity.decisionNote = note;
    repository.flush();
    return CounterpartCommitment.of(entity);
  }
}
