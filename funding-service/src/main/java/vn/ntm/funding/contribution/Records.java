package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.messaging.Outbox;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Stores new records and decides old ones, each under its lock, and tells of both. */
@ApplicationScoped
class Records {

  private static final String UNIQUE_VIOLATION = "23505";

  private final ContributionRepository repository;
  private final Outbox outbox;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  Records(
      ContributionRepository repository,
      Outbox outbox,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Stores a record that broke no rule; the last thing a use case does. */
  Contribution store(ContributionEntity entity) {
    Caller recorder = caller.get();
    entity.id = ids.next();
    entity.status = ContributionStatus.RECORDED;
    entity.recordedBy = recorder.account();
    entity.recordedPerson = recorder.person();
    entity.recordedAt = OffsetDateTime.now(clock);
    try {
      repository.persistAndFlush(entity);
    } catch (ConstraintViolationException e) {
      throw isTwice(e) ? countedAlready(entity) : e;
    }
    outbox.append(ContributionChanged.event(entity));
    return Contribution.of(entity);
  }

  /** The locked record, when the caller may see it, has its newest version, and it is so far. */
  ContributionEntity lock(UUID id, long expectedVersion, ContributionStatus status) {
    ContributionEntity entity =
        repository.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(entity.localityPath), "contribution " + id);
    EntityVersion.requireCurrent(expectedVersion, entity.version);
    if (entity.status != status) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.WRONG_STATE.code(), "", entity.status, status)));
    }
    return entity;
  }

  /** Writes a decision down; the last thing a use case does. */
  Contribution decide(ContributionEntity entity, ContributionStatus status, String note) {
    Caller decider = caller.get();
    entity.status = status;
    entity.decidedBy = decider.account();
    entity.decidedPerson = decider.person();
    entity.decidedAt = OffsetDateTime.now(clock);
    entity.decisionNote = note;
    repository.flush();
    outbox.append(ContributionChanged.event(entity));
    return Contribution.of(entity);
  }

  private static boolean isTwice(ConstraintViolationException e) {
    SQLException cause = e.getSQLException();
    return cause != null && UNIQUE_VIOLATION.equals(cause.getSQLState());
  }

  /** The database alone can tell when two record the same at once, so it is asked, not we. */
  private static ProblemException countedAlready(ContributionEntity entity) {
    if (entity.reverses != null) {
      return new ProblemException(FundingProblem.ALREADY_CORRECTED);
    }
    if (entity.capitalSource == MobilisedSource.CREDIT) {
      return new ProblemException(FundingProblem.BALANCE_EXISTS, entity.bank, entity.effectiveDate);
    }
    return new ProblemException(
            FundingProblem.COUNTED_ONCE, entity.originProgramme, entity.originReference)
        .fact("invariant", FundingProblem.COUNTED_ONCE.code());
  }
}
