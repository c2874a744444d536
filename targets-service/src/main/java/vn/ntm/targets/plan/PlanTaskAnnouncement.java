package vn.ntm.targets.plan;

import java.util.UUID;

/** What plans need of whoever tells other services of tasks. */
public interface PlanTaskAnnouncement {

  /** Tells of the tasks of the current version that nobody was told of yet. */
  void announce(UUID planId);
}
