package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.plan.domain.PlanStatus;
import vn.ntm.web.caller.CurrentCaller;

/** Adds versions of plans, and tells other services of each version of an issued plan. */
@ApplicationScoped
class PlanHistory {

  private final PlanRepository plans;
  private final PlanTaskAnnouncement tasks;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  PlanHistory(
      PlanRepository plans,
      PlanTaskAnnouncement tasks,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.plans = plans;
    this.tasks = tasks;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** Adds the version that the plan now has. */
  @Transactional
  void record(PlanEntity plan, PlanVersionEntity.Change change, Decision decision) {
    PlanVersionEntity row = new PlanVersionEntity();
    row.planId = plan.id;
    row.version = plan.version;
    row.change = change;
    row.partsVersion = plan.partsVersion;
    row.number = plan.number;
    row.issuedOn = plan.issuedOn;
    if (decision != null) {
      row.decisionNumber = decision.number();
      row.decisionDate = decision.issuedOn();
      row.decisionIssuer = decision.issuer();
    }
    row.recordedBy = caller.get().account();
    row.recordedAt = OffsetDateTime.now(clock);
    plans.add(row);
  }

  /**
   * Tells of the version, and of tasks that it is the first to say. A plan without number and day
   * is nobody else's matter yet.
   */
  @Transactional
  void tell(PlanEntity plan) {
    plans.flush();
    if (plan.status() == PlanStatus.ISSUED) {
      outbox.append(new OutgoingEvent(PlanImported.TOPIC, PlanImported.TYPE, plan.id, event(plan)));
      tasks.announce(plan.id);
    }
  }

  private PlanImported event(PlanEntity plan) {
    List<PlanTargetEntity> targets = plans.targets(plan);
    Map<UUID, UUID> confirmed = plans.confirmed(plan);
    Map<UUID, List<UUID>> listed =
        targets.isEmpty()
            ? Map.of()
            : plans.localities(targets.stream().map(target -> target.id).toList()).stream()
                .collect(
                    Collectors.groupingBy(
                        row -> row.targetId,
                        Collectors.mapping(
                            row -> row.localityId(confirmed),
                            Collectors.filtering(Objects::nonNull, Collectors.toList()))));
    return new PlanImported(
        plan.id,
        plan.version,
        plan.number,
        plan.issuedOn,
        plan.issuerName,
        plan.localityId,
        plan.yearFrom,
        plan.yearTo,
        targets.stream()
            .map(
                target -> PlanImported.Target.of(target, listed.getOrDefault(target.id, List.of())))
            .toList());
  }

  /** The decision that amends a plan. */
  record Decision(String number, LocalDate issuedOn, String issuer) {}
}
