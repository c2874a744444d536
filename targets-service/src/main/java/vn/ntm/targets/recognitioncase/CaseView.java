package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.targets.recognitioncase.domain.Milestone;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.ReviewRound;

/**
 * A case as it is answered.
 *
 * @param locality as it stands today, or stood on its last day
 * @param reached the furthest step that counts
 * @param round the review round of its dossier, null before its submission or without a round
 * @param criteria how the place stands today to the set that its dossier is judged by, whether or
 *     not it is recognised; null when no such set is in force
 * @param next the step that follows by the procedure of the day asked for, null when none does
 * @param milestones what people have entered and what plans expect, beside what was done
 * @param planned what issued plans, as they are now, expect of the place
 */
@Schema(name = "RecognitionCase")
record CaseView(
    UUID id,
    long version,
    LocalityView locality,
    Standard standard,
    int year,
    CaseState state,
    CaseState reached,
    ReviewRound round,
    UUID recognitionId,
    CriteriaStanding criteria,
    List<Step> steps,
    Next next,
    List<Milestone> milestones,
    List<PlannedSteps.Step> planned,
    CasePapers papers) {

  CaseView {
    steps = List.copyOf(steps);
    milestones = List.copyOf(milestones);
    planned = List.copyOf(planned);
  }

  /**
   * A step that was taken.
   *
   * @param procedure by which it was taken
   * @param dueOn the last day of its time limit, null without one
   * @param dueOnCertain whether all public holidays that could move it are known
   * @param holidaysKnownThrough the day through which public holidays are known, of a limit in
   *     working days; null when those of its first year are not
   * @param daysLate 0 when it was in time
   */
  @Schema(name = "RecognitionCaseStep")
  record Step(
      int number,
      CaseState state,
      LocalDate on,
      String reason,
      String procedure,
      LocalDate dueOn,
      Boolean dueOnCertain,
      LocalDate holidaysKnownThrough,
      long daysLate,
      String recordedBy,
      OffsetDateTime recordedAt) {}

  /**
   * The step that follows.
   *
   * @param on the day on which it would be taken, whose procedure this is
   * @param dueOn the last day of its time limit, null without one
   * @param dueOnCertain whether all public holidays that could move it are known
   * @param holidaysKnownThrough as of a step
   * @param daysLate how late it would be
   * @param missing what the case still lacks for it
   */
  @Schema(name = "RecognitionCaseNextStep")
  record Next(
      CaseState state,
      LocalDate on,
      String procedure,
      String actingRole,
      String actingLevel,
      LocalDate dueOn,
      Boolean dueOnCertain,
      LocalDate holidaysKnownThrough,
      long daysLate,
      List<Lack> missing) {

    Next {
      missing = List.copyOf(missing);
    }
  }

  /** Something that is missing, by the code of its problem. */
  @Schema(name = "RecognitionCaseLack")
  record Lack(String code, List<String> arguments) {

    Lack {
      arguments = List.copyOf(arguments);
    }

    static Lack of(Missing missing) {
      return new Lack(CaseProblem.of(missing).code(), missing.arguments());
    }
  }

  /** A case in a list. */
  @Schema(name = "RecognitionCaseSummary")
  record Summary(
      UUID id,
      long version,
      LocalityView locality,
      Standard standard,
      int year,
      CaseState state,
      UUID recognitionId) {}
}
