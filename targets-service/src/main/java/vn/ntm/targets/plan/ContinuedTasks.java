package vn.ntm.targets.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tasks of the version before. A task that an amended plan still says is the same task: what
 * was told of it goes on. It is known by its words, its place and who leads it; numbers and
 * sections move.
 */
final class ContinuedTasks {

  private final Map<List<Object>, Deque<UUID>> known = new HashMap<>();

  ContinuedTasks(List<PlanTaskEntity> before) {
    before.forEach(
        task -> known.computeIfAbsent(key(task), key -> new ArrayDeque<>()).add(task.taskId()));
  }

  /** The task that this row says again, null when it is a new one; each is said again once. */
  UUID of(PlanTaskEntity row) {
    return known.getOrDefault(key(row), new ArrayDeque<>()).poll();
  }

  private static List<Object> key(PlanTaskEntity task) {
    return Arrays.asList(task.text, task.localityId, List.of(task.leads));
  }
}
