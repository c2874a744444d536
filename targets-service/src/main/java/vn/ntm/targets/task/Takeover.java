package vn.ntm.targets.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was taken over from a plan.
 *
 * @param works entered now
 * @param remedies entered now
 * @param pilots entered now
 * @param owners of criteria named now
 * @param known what had been taken over, or named, before; it was left as it is
 * @param left what was not taken over, and why
 */
@Schema(name = "TaskTakeover")
record Takeover(int works, int remedies, int pilots, int owners, int known, List<Left> left) {

  Takeover {
    left = List.copyOf(left);
  }

  /**
   * A part of the plan that was not taken over.
   *
   * @param pointer JSON pointer into the document
   * @param text in the words of the plan
   */
  @Schema(name = "TaskNotTakenOver")
  record Left(String pointer, String text, Reason reason) {}

  /** Why a part of a plan was not taken over. */
  @Schema(name = "ReasonNotTakenOver")
  enum Reason {
    /** Nobody has said yet which unit its place is. */
    PLACE_NOT_MATCHED,
    /** The plan names only a subject. */
    NO_CRITERION,
    /** The request has no code for the agency. */
    AGENCY_WITHOUT_CODE,
    /** No set for the level was in force on the day of the plan. */
    SET_NOT_IN_FORCE,
    /** The set has no such criterion or indicator. */
    CRITERION_UNKNOWN,
    /** Something that a task of its kind needs is not in the plan, or not as it should be. */
    INCOMPLETE
  }
}
