package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.plan.PlanTaskAnnouncement;

/**
 * Tells other services of tasks when they are entered, so that a task that nobody touches is known
 * to be late too. How many there are at once is bounded by the table or the plan that names them.
 */
@ApplicationScoped
class AnnounceTasks implements PlanTaskAnnouncement {

  private final TaskRepository tasks;
  private final Outbox outbox;
  private final Clock clock;

  AnnounceTasks(TaskRepository tasks, Outbox outbox, Clock clock) {
    this.tasks = tasks;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void announce(UUID planId) {
    entered(tasks.tellable(planId));
  }

  /** Tells of tasks that were just entered, in the order of their ids. */
  @Transactional
  void entered(List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    outbox.appendAll(
        tasks.all(ids, today).stream()
            .map(
                task ->
                    new OutgoingEvent(
                        TaskProgressed.TOPIC,
                        TaskProgressed.TYPE,
                        task.id(),
                        TaskProgressed.entered(task, today)))
            .toList());
  }
}
