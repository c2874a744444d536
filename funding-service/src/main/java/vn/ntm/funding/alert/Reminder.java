package vn.ntm.funding.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.alert.domain.ReminderChannel;

/**
 * That somebody was reminded of what an alert is about (đôn đốc, nhắc việc).
 *
 * @param sentOn the day of the reminder, which may have been before it was recorded
 * @param recipient who was reminded
 * @param letterNumber of an official letter, else null
 * @param localityPath of the alert
 */
record Reminder(
    UUID id,
    UUID alertId,
    LocalDate sentOn,
    ReminderChannel channel,
    String recipient,
    String content,
    String letterNumber,
    String recordedBy,
    OffsetDateTime recordedAt,
    @JsonIgnore List<UUID> localityPath) {

  Reminder {
    localityPath = List.copyOf(localityPath);
  }
}
