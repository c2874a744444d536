package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Approves a list of recognitions, which records them, or sends it back: never who entered it. */
@ApplicationScoped
class DecideOnRecognitionEntry {

  private final RecognitionEntryRepository entries;
  private final RecognitionRepository recognitions;
  private final CheckEntry check;
  private final RecordRecognition record;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;

  DecideOnRecognitionEntry(
      RecognitionEntryRepository entries,
      RecognitionRepository recognitions,
      CheckEntry check,
      RecordRecognition record,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Clock clock) {
    this.entries = entries;
    this.recognitions = recognitions;
    this.check = check;
    this.record = record;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records every recognition of the list and tells other services; all of them or none.
   *
   * @param expected the version that the caller decided on
   * @throws ProblemException 403 for the person who entered it and for who serves less than a
   *     province; 404 outside of the subtree; 409 when it is decided; 412 when it changed; 409 and
   *     422 when a rule is broken by now, as {@link CheckEntry#requireSound}
   */
  @Transactional
  RecognitionEntryView approve(UUID id, long expected) {
    RecognitionEntryEntity entry = decided(id, expected, RecognitionEntryState.APPROVED, null);
    entry.items.stream()
        .sorted(
            Comparator.comparing((RecognitionEntryEntity.Item item) -> item.localityId)
                .thenComparing(item -> item.standard))
        .forEach(item -> recognitions.holdWay(item.localityId, item.standard));
    check.requireSound(entry.items);
    entry.items.forEach(record::entered);
    return RecognitionEntryView.of(entry);
  }

  /**
   * Sends the list back.
   *
   * @throws ProblemException as {@link #approve}, but for the rules of recognitions
   */
  @Transactional
  RecognitionEntryView sendBack(UUID id, long expected, String reasons) {
    return RecognitionEntryView.of(decided(id, expected, RecognitionEntryState.RETURNED, reasons));
  }

  private RecognitionEntryEntity decided(
      UUID id, long expected, RecognitionEntryState next, String reasons) {
    RecognitionEntryEntity entry =
        entries.locked(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(entry.localityPath), "recognition entry " + id);
    check.requireProvince();
    EntityVersion.requireCurrent(expected, entry.version);
    Caller who = caller.get();
    if (entry.enteredPerson.equals(who.person())) {
      throw new ProblemException(TargetsProblem.RECOGNITION_ENTRY_OWN)
          .refusing("decide " + next + " alone", "recognition entry " + id);
    }
    if (entry.state != RecognitionEntryState.ENTERED) {
      throw new ProblemException(TargetsProblem.RECOGNITION_ENTRY_DECIDED, entry.state.name());
    }
    audit.allowed(who, "decide " + next, "recognition entry " + id);
    entry.version++;
    entry.state = next;
    entry.reasons = reasons;
    entry.decidedBy = who.account();
    entry.decidedPerson = who.person();
    entry.decidedAt = OffsetDateTime.now(clock);
    entries.flush();
    return entry;
  }
}
