package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.messaging.Outbox;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;

/** Takes note of an alert: somebody looks after it. */
@ApplicationScoped
@Transactional
class AcknowledgeAlert {

  private final AlertTables tables;
  private final Alerts alerts;
  private final CurrentCaller caller;
  private final Outbox outbox;
  private final Clock clock;

  AcknowledgeAlert(
      AlertTables tables, Alerts alerts, CurrentCaller caller, Outbox outbox, Clock clock) {
    this.tables = tables;
    this.alerts = alerts;
    this.caller = caller;
    this.outbox = outbox;
    this.clock = clock;
  }

  Alert handle(UUID id, long expectedVersion, Command command) {
    tables.lock(id);
    Alert alert = alerts.get(id);
    EntityVersion.requireCurrent(expectedVersion, alert.version());
    if (alert.state() != AlertState.OPEN) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.WRONG_STATE.code(), "", alert.state(), AlertState.OPEN)));
    }
    Caller by = caller.get();
    Alert acknowledged =
        alert.acknowledged(by.account(), OffsetDateTime.now(clock), command.note().strip());
    tables.acknowledge(acknowledged, by.person());
    outbox.append(AlertChanged.event(acknowledged));
    return acknowledged;
  }

  /**
   * What is sent.
   *
   * @param note what is done about it
   */
  record Command(@NotBlank @Size(max = 1000) String note) {}
}
