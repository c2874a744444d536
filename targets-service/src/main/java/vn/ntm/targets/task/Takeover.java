package vn.ntm.targets.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.agency.domain.AgencyName;

/**
 * What was taken over from a plan, or would be.
 *
 * @param works entered now
 * @param remedies entered now
 * @param pilots entered now
 * @param reports entered now, each for one period and reporter
 * @param tasks entered now: what an agency is in charge of without a criterion
 * @param owners of criteria named now
 * @param rounds of review opened now
 * @param steps that plans expect of places: cases are held against them as long as the plan says
 *     them, nothing is entered
 * @param known what had been taken over, or named, before; it was left as it is
 * @param left what was not taken over, and why
 * @param agencies names of the plan of which nobody has recorded which agency they mean
 */
@Schema(name = "TaskTakeover")
record Takeover(
    int works,
    int remedies,
    int pilots,
    int reports,
    int tasks,
    int owners,
    int rounds,
    int steps,
    int known,
    List<Left> left,
    List<UnknownAgency> agencies) {

  Takeover {
    left = List.copyOf(left);
    agencies = List.copyOf(agencies);
  }

  /** Whether nothing was taken over. */
  boolean isNothing() {
    return works + remedies + pilots + reports + tasks + owners + rounds == 0;
  }

  /**
   * A part of the plan that was not taken over.
   *
   * @param pointer JSON pointer into the document
   * @param text in the words of the plan
   */
  @Schema(name = "TaskNotTakenOver")
  record Left(String pointer, String text, Reason reason) {}

  /**
   * A printed name that means no agency yet.
   *
   * @param suggestions recorded names near to it, the nearest first; none is taken for it
   */
  @Schema(name = "UnknownAgency")
  record UnknownAgency(String name, List<Suggestion> suggestions) {

    UnknownAgency {
      suggestions = List.copyOf(suggestions);
    }

    static UnknownAgency of(String name, List<AgencyName> near) {
      return new UnknownAgency(
          name, near.stream().map(one -> new Suggestion(one.name(), one.agency())).toList());
    }
  }

  /** A recorded name and the code of its agency. */
  @Schema(name = "AgencySuggestion")
  record Suggestion(String name, String agency) {}

  /** Why a part of a plan was not taken over. */
  @Schema(name = "ReasonNotTakenOver")
  enum Reason {
    /** Nobody has said yet which unit its place is. */
    PLACE_NOT_MATCHED,
    /** Nobody has recorded which agency the name means on the day of the plan. */
    AGENCY_WITHOUT_CODE,
    /** No set for the level was in force on the day of the plan. */
    SET_NOT_IN_FORCE,
    /** The set has no such criterion or indicator. */
    CRITERION_UNKNOWN,
    /** Something that a task of its kind needs is not in the plan, or not as it should be. */
    INCOMPLETE,
    /** The plan does not say which standard of which place the step leads to. */
    TARGET_UNCLEAR,
    /** The plan does not say for which level the round is, or by when dossiers come in time. */
    ROUND_UNCLEAR
  }
}
