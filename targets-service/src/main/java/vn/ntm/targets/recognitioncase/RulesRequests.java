package vn.ntm.targets.recognitioncase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.Binding;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.Condition;
import vn.ntm.targets.recognitioncase.domain.DocumentKind;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.RuleKind;

/** What is sent about the rules of recognition. */
final class RulesRequests {

  private static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";
  private static final String LEVEL = "VILLAGE|COMMUNE|DISTRICT";

  private RulesRequests() {}

  /** The decision that rules rest on. */
  @Schema(name = "RecognitionRulesDecision")
  record Decision(
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 100) String number,
      @NotNull LocalDate issuedOn,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String issuer) {

    /** As it is named in answers: "12/2023/QĐ-UBND, UBND tỉnh, 2023-05-04". */
    String text() {
      return number + ", " + issuer + ", " + issuedOn;
    }
  }

  /**
   * A procedure of a province for its villages or, without a locality, of the whole country.
   *
   * @param validTo null while nothing ends it; a later procedure replaces it anyway
   * @param authority who decides
   * @param registration null when a locality may register at any time
   */
  @Schema(name = "ProcedureDocumentRequest")
  record ProcedureDocument(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      LocalDate asOf,
      @NotNull @Pattern(regexp = LEVEL) String level,
      @NotNull @Valid Decision decision,
      @NotNull LocalDate validFrom,
      LocalDate validTo,
      @NotNull Authority authority,
      @Valid Registration registration,
      @NotNull @Size(max = 10) List<@NotNull Condition> conditions,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Step> steps,
      @NotNull @Size(max = 50) List<@NotNull @Valid Rule> rules) {

    ProcedureDocument {
      conditions = conditions == null ? null : List.copyOf(conditions);
      steps = steps == null ? null : List.copyOf(steps);
      rules = rules == null ? null : List.copyOf(rules);
    }
  }

  /**
   * What a registration must keep.
   *
   * @param lastDay null when a locality may register on any day
   * @param leastCriteria how many criteria are met by then, null when nothing is asked
   */
  @Schema(name = "ProcedureRegistration")
  record Registration(@Valid LastDay lastDay, @Min(0) @Max(100) Integer leastCriteria) {}

  /** The last day in time: yearsBefore the year that the locality registers for. */
  @Schema(name = "ProcedureRegistrationLastDay")
  record LastDay(
      @NotNull @Min(0) @Max(5) Integer yearsBefore,
      @NotNull @Min(1) @Max(12) Integer month,
      @NotNull @Min(1) @Max(31) Integer day) {}

  /** A step, with its time limit counted from the step before it. */
  @Schema(name = "ProcedureStepRequest")
  record Step(
      @NotNull CaseState state,
      @NotNull @Pattern(regexp = "locality-officer|coordinator|department|leader")
          String actingRole,
      @NotNull @Pattern(regexp = "VILLAGE|COMMUNE|DISTRICT|PROVINCE") String actingLevel,
      DocumentKind product,
      @Min(1) @Max(1000) Integer limitDays,
      Procedure.LimitKind limitKind) {}

  /**
   * A required level: shares in basis points, MIN_CONSULTATION_DAYS in days.
   *
   * @param binds what has to reach it, OVERALL when nothing is said
   */
  @Schema(name = "ProcedureRuleRequest")
  record Rule(
      @NotNull RuleKind kind,
      Standard standard,
      Binding binds,
      @NotNull @Min(0) @Max(10000) Integer value) {

    Binding binding() {
      return binds == null ? Binding.OVERALL : binds;
    }
  }

  /**
   * A delegation of a step, or of the decision (RECOGNIZED), to another level.
   *
   * @param level of the localities that are recognised
   */
  @Schema(name = "DelegationRequest")
  record Delegation(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      LocalDate asOf,
      @NotNull @Pattern(regexp = LEVEL) String level,
      @NotNull CaseState step,
      @NotNull @Pattern(regexp = "PROVINCE|DISTRICT|COMMUNE") String delegatedTo,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validTo,
      @NotNull @Valid Decision decision,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 500) String legalBasis) {}
}
