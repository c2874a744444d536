package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** Ends a recognition by a decision: it is revoked, or lapses when its locality is merged. */
@ApplicationScoped
public class EndRecognition {

  private final RecognitionRepository recognitions;
  private final CurrentCaller caller;
  private final Outbox outbox;
  private final Clock clock;

  EndRecognition(
      RecognitionRepository recognitions, CurrentCaller caller, Outbox outbox, Clock clock) {
    this.recognitions = recognitions;
    this.caller = caller;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Ends the recognition and tells other services. The fact that it was granted stays.
   *
   * @return false when it has ended before
   */
  @Transactional
  public boolean end(Ending ending) {
    RecognitionEntity row = recognitions.findById(ending.recognitionId());
    if (row == null) {
      return false;
    }
    // Read again under the lock: another decision may have ended it meanwhile.
    recognitions
        .getEntityManager()
        .createNativeQuery("SELECT version FROM recognition WHERE id = ?1 FOR UPDATE")
        .setParameter(1, row.id)
        .getSingleResult();
    recognitions.getEntityManager().refresh(row);
    if (row.status != RecognitionStatus.ACTIVE) {
      return false;
    }
    // First the decision: the database lets the status change only together with one.
    recordDecision(row, ending);
    recognitions
        .getEntityManager()
        .createNativeQuery(
            "UPDATE recognition SET status = ?1, version = version + 1 WHERE id = ?2")
        .setParameter(1, ending.status().name())
        .setParameter(2, row.id)
        .executeUpdate();
    recognitions.getEntityManager().refresh(row);
    outbox.append(
        new OutgoingEvent(
            RecognitionRecorded.TOPIC,
            RecognitionRecorded.TYPE,
            row.id,
            RecognitionRecorded.of(row)));
    return true;
  }

  private void recordDecision(RecognitionEntity row, Ending ending) {
    Caller who = caller.get();
    recognitions
        .getEntityManager()
        .createNativeQuery(
            "INSERT INTO recognition_change (recognition_id, version, status, effective_on,"
                + " decision_number, reason, recorded_by, recorded_person, recorded_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .setParameter(1, row.id)
        .setParameter(2, row.version + 1)
        .setParameter(3, ending.status().name())
        .setParameter(4, ending.on())
        .setParameter(5, ending.decisionNumber())
        .setParameter(6, ending.reason())
        .setParameter(7, who.account())
        .setParameter(8, who.person())
        .setParameter(9, OffsetDateTime.now(clock))
        .executeUpdate();
  }

  /**
   * How a recognition ends.
   *
   * @param status not ACTIVE
   * @param on the day of the decision
   */
  public record Ending(
      UUID recognitionId,
      RecognitionStatus status,
      LocalDate on,
      String decisionNumber,
      String reason) {}
}
