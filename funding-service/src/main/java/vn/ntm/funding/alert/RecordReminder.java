package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.funding.alert.domain.LetterHasItsNumber;
import vn.ntm.funding.alert.domain.ReminderChannel;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Writes down that somebody was reminded of what an alert is about, while it lasts. */
@ApplicationScoped
class RecordReminder {

  private final AlertTables tables;
  private final ReminderTables reminders;
  private final Alerts alerts;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RecordReminder(
      AlertTables tables,
      ReminderTables reminders,
      Alerts alerts,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.tables = tables;
    this.reminders = reminders;
    this.alerts = alerts;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Reminder handle(UUID alertId, Command command) {
    // It is not cleared in between.
    tables.lock(alertId);
    Alert alert = alerts.get(alertId);
    AlertProblem.refuseIfAny(brokenRules(alert, command));
    Caller recorder = caller.get();
    Reminder reminder =
        new Reminder(
            ids.next(),
            alertId,
            command.sentOn(),
            command.channel(),
            command.recipient().strip(),
            command.content().strip(),
            command.letterNumber() == null ? null : command.letterNumber().strip(),
            recorder.account(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
            alert.localityPath());
    reminders.insert(reminder, recorder.person());
    return reminder;
  }

  private List<BrokenRule> brokenRules(Alert alert, Command command) {
    List<BrokenRule> broken = new ArrayList<>();
    DateHasCome.check(command.sentOn(), LocalDate.now(clock))
        .map(rule -> rule.at("/sentOn"))
        .ifPresent(broken::add);
    LetterHasItsNumber.check(command.channel(), command.letterNumber()).ifPresent(broken::add);
    if (alert.state() == AlertState.CLEARED) {
      broken.add(
          BrokenRule.of(
              FundingProblem.WRONG_STATE.code(), "", alert.state(), AlertState.ACKNOWLEDGED));
    }
    return broken;
  }

  /**
   * What is sent.
   *
   * @param sentOn not after today
   * @param letterNumber required of an official letter, and of nothing else
   */
  record Command(
      @NotNull LocalDate sentOn,
      @NotNull ReminderChannel channel,
      @NotBlank @Size(max = 300) String recipient,
      @NotBlank @Size(max = 2000) String content,
      @Size(min = 1, max = 100) String letterNumber) {}
}
