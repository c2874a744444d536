package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.domain.BrokenRule;
import vn.ntm.targets.recognition.domain.RecognitionFacts;
import vn.ntm.targets.recognition.domain.RecognitionRules;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records that an authority recognised a locality. */
@ApplicationScoped
public class RecordRecognition {

  private static final String HELD_ONCE = "recognition_standard_is_held_once";

  private final LocalitySearch localities;
  private final RecognitionRepository recognitions;
  private final EndRecognition endings;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  RecordRecognition(
      LocalitySearch localities,
      RecognitionRepository recognitions,
      EndRecognition endings,
      CallerScope scope,
      CurrentCaller caller,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.localities = localities;
    this.recognitions = recognitions;
    this.endings = endings;
    this.scope = scope;
    this.caller = caller;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Records what a decision granted, as the last step of a case. A recognition of the same standard
   * that it takes the place of stays on record as superseded.
   *
   * @return the id of the recognition
   * @throws ProblemException 404 for a locality outside of the caller's subtree on the day of the
   *     decision, 409 when the standard is held already, 422 with every other broken rule
   */
  @Transactional
  public UUID grant(Grant grant) {
    grant.supersedes().ifPresent(held -> supersede(held, grant));
    LocalityAtDate locality = localities.nearest(grant.localityId(), grant.decisionDate());
    scope.require(locality.path(), "recognition of " + locality.fullName());
    requireNothingBroken(
        RecognitionRules.broken(
            new RecognitionFacts(
                locality,
                grant.standard(),
                grant.decisionDate(),
                grant.recognisedYear(),
                heldBy(locality.id()),
                LocalDate.now(clock))));
    RecognitionEntity row = new RecognitionEntity();
    row.id = ids.next();
    row.standard = grant.standard();
    row.decisionNumber = grant.decisionNumber();
    row.decisionDate = grant.decisionDate();
    row.recognisedYear = grant.recognisedYear();
    row.authority = grant.authority();
    row.criteriaSet = grant.criteriaSet();
    record(row, locality);
    return row.id;
  }

  /**
   * Records an item of a list that was held against the rules and approved; what it acknowledges
   * lapses.
   *
   * @throws ProblemException 409 when another item or decision has ended one of these meanwhile
   */
  void entered(RecognitionEntryEntity.Item item) {
    LocalityAtDate locality = localities.nearest(item.localityId, item.decisionDate);
    for (UUID lapsing : item.acknowledges) {
      lapse(lapsing, item, locality);
    }
    RecognitionEntity row = new RecognitionEntity();
    row.id = item.recognitionId;
    row.standard = item.standard;
    row.decisionNumber = item.decisionNumber;
    row.decisionDate = item.decisionDate;
    row.recognisedYear = item.recognisedYear;
    row.authority = item.authority;
    row.criteriaSet = item.criteriaSet;
    record(row, locality);
  }

  private void lapse(UUID lapsing, RecognitionEntryEntity.Item item, LocalityAtDate locality) {
    boolean ended =
        endings.end(
            new EndRecognition.Ending(
                lapsing,
                RecognitionStatus.LAPSED_BY_MERGER,
                item.decisionDate,
                item.decisionNumber,
                "Sáp nhập vào / merged into " + locality.fullName()));
    if (!ended) {
      throw new ProblemException(TargetsProblem.ACKNOWLEDGEMENT_NOT_ACTIVE, lapsing.toString());
    }
  }

  private void supersede(UUID held, Grant grant) {
    endings.end(
        new EndRecognition.Ending(
            held,
            RecognitionStatus.SUPERSEDED,
            grant.decisionDate(),
            grant.decisionNumber(),
            "Công nhận lại cùng tiêu chuẩn / recognised for the same standard again"));
  }

  /** Stores the recognition and tells other services. */
  private void record(RecognitionEntity row, LocalityAtDate locality) {
    Caller who = caller.get();
    row.localityId = locality.id();
    row.localityPath = locality.path().toArray(UUID[]::new);
    row.recordedBy = who.account();
    row.recordedPerson = who.person();
    row.recordedAt = OffsetDateTime.now(clock);
    store(row, locality);
    outbox.append(
        new OutgoingEvent(
            RecognitionRecorded.TOPIC,
            RecognitionRecorded.TYPE,
            row.id,
            RecognitionRecorded.of(row)));
  }

  private Set<Standard> heldBy(UUID localityId) {
    return recognitions.notEnded(List.of(localityId)).stream()
        .map(row -> row.standard)
        .collect(Collectors.toSet());
  }

  private static void requireNothingBroken(List<BrokenRule> broken) {
    if (broken.isEmpty()) {
      return;
    }
    BrokenRule first = broken.get(0);
    ProblemException refusal =
        broken.size() == 1 && first.code() == BrokenRule.Code.RECOGNITION_HELD
            ? new ProblemException(code(first), first.arguments().toArray())
            : new ProblemException(WebProblem.INVALID);
    for (BrokenRule rule : broken) {
      refusal.part(rule.field(), code(rule), rule.arguments().toArray());
    }
    throw refusal;
  }

  private static TargetsProblem code(BrokenRule rule) {
    return TargetsProblem.valueOf(rule.code().name());
  }

  /** Two requests at once both find the standard free; the database lets one of them through. */
  private void store(RecognitionEntity row, LocalityAtDate locality) {
    try {
      recognitions.persistAndFlush(row);
    } catch (ConstraintViolationException e) {
      if (HELD_ONCE.equals(e.getConstraintName())) {
        throw new ProblemException(
            TargetsProblem.RECOGNITION_HELD, row.standard.name(), locality.fullName());
      }
      throw e;
    }
  }

  /**
   * What a decision grants.
   *
   * @param authority who decided
   * @param criteriaSet the document of the set that was met, or null when it is not said
   * @param supersedes the recognition of the same standard that this one takes the place of
   */
  public record Grant(
      UUID localityId,
      Standard standard,
      String decisionNumber,
      LocalDate decisionDate,
      int recognisedYear,
      String authority,
      String criteriaSet,
      Optional<UUID> supersedes) {}
}
