package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.web.ids.Ids;

/**
 * Looks at the conditions of a kind: raises an alert for each that is new, and clears those whose
 * condition is gone. A condition that goes on is not raised again.
 */
@ApplicationScoped
public class EvaluateAlerts {

  private static final Logger LOG = Logger.getLogger(EvaluateAlerts.class);
  private static final int CONDITIONS_AT_MOST = 20_000;

  private final Instance<ConditionReader> readers;
  private final AlertTables tables;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  EvaluateAlerts(
      Instance<ConditionReader> readers, AlertTables tables, Outbox outbox, Ids ids, Clock clock) {
    this.readers = readers;
    this.tables = tables;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Looks at one kind; does nothing while another instance does. */
  @Transactional
  public void of(AlertKind kind) {
    if (!tables.tryLock(kind)) {
      return;
    }
    List<Condition> conditions = reader(kind).read(LocalDate.now(clock), CONDITIONS_AT_MOST);
    List<AlertTables.Uncleared> uncleared = tables.uncleared(kind);
    List<OutgoingEvent> told = new ArrayList<>(raise(conditions, uncleared));
    if (conditions.size() < CONDITIONS_AT_MOST) {
      told.addAll(clear(conditions, uncleared));
    } else {
      // A condition that was not read must not look as if it were gone.
      LOG.warnf("There are %s conditions of %s or more; none is cleared", CONDITIONS_AT_MOST, kind);
    }
    outbox.appendAll(told);
  }

  private ConditionReader reader(AlertKind kind) {
    return readers.stream()
        .filter(reader -> reader.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody reads " + kind));
  }

  private List<OutgoingEvent> raise(
      List<Condition> conditions, List<AlertTables.Uncleared> uncleared) {
    Set<String> known =
        uncleared.stream().map(AlertTables.Uncleared::subjectKey).collect(Collectors.toSet());
    List<OutgoingEvent> raised = new ArrayList<>();
    for (Condition condition : conditions) {
      if (known.add(condition.key())) {
        Alert alert = alert(condition);
        if (tables.insertIfNew(condition.key(), alert)) {
          raised.add(AlertChanged.event(alert));
        }
      }
    }
    return raised;
  }

  private List<OutgoingEvent> clear(
      List<Condition> conditions, List<AlertTables.Uncleared> uncleared) {
    Set<String> lasting = new HashSet<>();
    conditions.forEach(condition -> lasting.add(condition.key()));
    List<OutgoingEvent> gone = new ArrayList<>();
    for (AlertTables.Uncleared open : uncleared) {
      if (!lasting.contains(open.subjectKey())) {
        tables.lock(open.alert().id());
        // Somebody may have acknowledged it in between.
        Alert cleared =
            tables.find(open.alert().id()).orElseThrow().cleared(OffsetDateTime.now(clock));
        tables.clear(cleared);
        gone.add(AlertChanged.event(cleared));
      }
    }
    return gone;
  }

  private Alert alert(Condition condition) {
    return new Alert(
        ids.next(),
        1,
        condition.kind(),
        AlertState.OPEN,
        condition.subjectKind(),
        condition.subjectId(),
        condition.subjectDetail(),
        condition.budgetYear(),
        condition.localityId(),
        condition.localityPath(),
        condition.figures(),
        OffsetDateTime.now(clock),
        null,
        null,
        null,
        null);
  }
}
