package vn.ntm.targets.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What plans need of whoever makes tasks and owners of criteria of what they say. */
public interface PlanTakeover {

  /** How much of the current version nobody has taken over yet. */
  NotTakenOver notTakenOver(UUID planId);

  /**
   * What a plan says and nobody follows yet.
   *
   * @param tasks works, remedies, pilots, reports and other tasks that are not kept as tasks
   * @param owners criteria and indicators for which an agency that the plan names is not named
   * @param steps review rounds that are not open, and steps that no case can be held against
   * @param order where it is told one by one, and where taking it over is ordered
   */
  @Schema(name = "PlanNotTakenOver")
  record NotTakenOver(int tasks, int owners, int steps, String order) {}
}
