package vn.ntm.targets.recognitioncase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.due.domain.PartOfTime;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.DocumentKind;
import vn.ntm.targets.recognitioncase.domain.Dossier;
import vn.ntm.targets.recognitioncase.domain.ExpectedTime;
import vn.ntm.targets.recognitioncase.domain.Survey;

/** What is sent about cases. Days are from 1900 to 2999, texts have no control characters. */
final class CaseRequests {

  private static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";
  private static final int SHORT = 100;
  private static final int LONG = 2000;

  private CaseRequests() {}

  /** A registration: the locality wants to reach the standard in a year. */
  @Schema(name = "CaseRegistration")
  record Registration(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      LocalDate asOf,
      @NotNull Standard standard,
      @NotNull @Min(2010) @Max(2999) Integer year,
      LocalDate on) {}

  /** A step; without a day it is taken today. */
  @Schema(name = "CaseStepRequest")
  record Step(
      @NotNull CaseState to,
      LocalDate on,
      @Pattern(regexp = PRINTABLE) @Size(max = LONG) String reason,
      @Valid Decision decision) {}

  /**
   * A decision that recognises the locality; its day is that of the step.
   *
   * @param recognisedYear the year it counts for, which may be before its day
   * @param criteriaSet the document of the set that was met
   */
  @Schema(name = "CaseDecision")
  record Decision(
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = SHORT) String number,
      @NotNull @Min(2010) @Max(2999) Integer recognisedYear,
      @NotNull Authority authority,
      @Pattern(regexp = PRINTABLE) @Size(min = 1, max = SHORT) String criteriaSet) {}

  /** A document of the dossier. */
  @Schema(name = "CaseDocumentRequest")
  record Document(
      @NotNull DocumentKind kind,
      @Pattern(regexp = PRINTABLE) @Size(max = 20) String criterion,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = SHORT) String number,
      @NotNull LocalDate issuedOn,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String issuer,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String signer,
      @NotNull CasePapers.Signature signature,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

  /**
   * A survey of satisfaction.
   *
   * @param householdsAsked each of them was issued one form
   * @param formsCollected null when it is not told
   * @param units the same in each village of a commune, or each commune and township of a district;
   *     needed where a level binds each unit
   */
  @Schema(name = "CaseSurveyRequest")
  record SurveyResult(
      @NotNull LocalDate on,
      @Min(1) @Max(10_000_000) int householdsTotal,
      @Min(1) @Max(10_000_000) int householdsAsked,
      @Min(1) @Max(10_000_000) Integer formsCollected,
      @Min(1) @Max(10_000_000) int formsValid,
      @Min(0) @Max(10_000_000) int satisfied,
      @Min(0) @Max(10_000_000) int notSatisfied,
      @NotNull @Size(max = 50) List<@NotNull @Valid Content> contents,
      @Size(max = 200) List<@NotNull @Valid SurveyUnit> units) {

    SurveyResult {
      contents = contents == null ? null : List.copyOf(contents);
      units = units == null ? List.of() : List.copyOf(units);
    }

    Survey survey(List<Survey.Unit> told) {
      return new Survey(
          on,
          householdsTotal,
          householdsAsked,
          formsCollected,
          formsValid,
          satisfied,
          notSatisfied,
          contents.stream().map(Content::told).toList(),
          told);
    }
  }

  /** The answers in one unit of the place, which is named by its id or its code on the day. */
  @Schema(name = "CaseSurveyUnit")
  record SurveyUnit(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      @Min(1) @Max(10_000_000) int householdsTotal,
      @Min(1) @Max(10_000_000) int householdsAsked,
      @NotNull @Min(1) @Max(10_000_000) Integer formsCollected,
      @Min(1) @Max(10_000_000) int formsValid,
      @Min(0) @Max(10_000_000) int satisfied,
      @Min(0) @Max(10_000_000) int notSatisfied,
      @NotNull @Size(max = 50) List<@NotNull @Valid Content> contents) {

    SurveyUnit {
      contents = contents == null ? null : List.copyOf(contents);
    }

    Survey.Unit of(LocalityAtDate place) {
      return new Survey.Unit(
          place.id(),
          place.name(),
          householdsTotal,
          householdsAsked,
          formsCollected,
          formsValid,
          satisfied,
          notSatisfied,
          contents.stream().map(Content::told).toList());
    }
  }

  /** The answers about one content. */
  @Schema(name = "CaseSurveyContent")
  record Content(
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String content,
      @Min(0) @Max(10_000_000) int satisfied,
      @Min(0) @Max(10_000_000) int notSatisfied) {

    private Survey.Content told() {
      return new Survey.Content(content, satisfied, notSatisfied);
    }
  }

  /** A vote. */
  @Schema(name = "CaseVoteRequest")
  record Vote(
      @NotNull Dossier.Body body,
      @NotNull LocalDate on,
      @Min(1) @Max(100_000) int present,
      @Min(0) @Max(100_000) int inFavour) {}

  /** An opinion of an agency on a criterion. Figures and conclusion are mandatory. */
  @Schema(name = "CaseOpinionRequest")
  record Opinion(
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = SHORT) String agency,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 20) String criterion,
      @NotNull CasePapers.Verdict verdict,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = LONG) String figures,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = LONG) String conclusion,
      @NotNull LocalDate on) {}

  /** A finding; a blocking one keeps the case from being decided while it is open. */
  @Schema(name = "CaseFindingRequest")
  record Finding(
      @NotNull CasePapers.Source source,
      @Pattern(regexp = PRINTABLE) @Size(max = 20) String criterion,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = LONG) String finding,
      @NotNull Boolean blocking,
      @NotNull LocalDate dueOn) {}

  /** The confirmation that a finding is remedied. */
  @Schema(name = "CaseRemedyRequest")
  record Remedy(
      @NotNull LocalDate on,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = LONG) String remedy) {}

  /** When a plan expects something: on is any day of the part of time. */
  @Schema(name = "CaseMilestoneRequest")
  record Milestone(
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = SHORT) String subject,
      @NotNull LocalDate on,
      @NotNull PartOfTime precision,
      @NotNull ExpectedTime.Qualifier qualifier,
      @Pattern(regexp = PRINTABLE) @Size(max = 200) String source) {}

  /** The day on which a subject that is no step was done. */
  @Schema(name = "CaseCompletionRequest")
  record Completion(
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = LONG) String subject,
      @NotNull LocalDate on) {}

  /** A review round of a province. */
  @Schema(name = "ReviewRoundRequest")
  record Round(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      LocalDate asOf,
      @NotNull @Pattern(regexp = "COMMUNE|DISTRICT") String level,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = SHORT) String name,
      @NotNull LocalDate cutOff,
      @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 200) String legalBasis) {}
}
