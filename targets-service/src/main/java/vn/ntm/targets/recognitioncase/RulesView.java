package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.Binding;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.Condition;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.RuleKind;

/** The rules of recognition that were entered, as they are answered. */
final class RulesView {

  private RulesView() {}

  /** Whether rules are in force. */
  @Schema(name = "RecognitionRulesState")
  enum State {
    /** Waits for another person; nothing follows from it yet. */
    ENTERED,
    APPROVED
  }

  /**
   * A procedure that was entered.
   *
   * @param version 1, or 2 when it is approved
   * @param procedure its code, which the steps of cases name
   * @param localityId the province that it is for, null for the whole country
   * @param approvedBy null while it waits
   */
  @Schema(name = "ProcedureDocument")
  record ProcedureDocument(
      UUID id,
      long version,
      State state,
      String procedure,
      UUID localityId,
      String level,
      RulesRequests.Decision decision,
      LocalDate validFrom,
      LocalDate validTo,
      Authority authority,
      Procedure.Registration registration,
      List<Condition> conditions,
      List<Procedure.Step> steps,
      List<Rule> rules,
      String enteredBy,
      OffsetDateTime enteredAt,
      String approvedBy,
      OffsetDateTime approvedAt) {

    ProcedureDocument {
      conditions = List.copyOf(conditions);
      steps = List.copyOf(steps);
      rules = List.copyOf(rules);
    }
  }

  /** A required level: shares in basis points, MIN_CONSULTATION_DAYS in days. */
  @Schema(name = "ProcedureRule")
  record Rule(RuleKind kind, Standard standard, Binding binds, int value) {}

  /**
   * A delegation that was entered.
   *
   * @param version 1, or 2 when it is approved
   * @param level of the localities that are recognised
   * @param step the step, RECOGNIZED for the decision
   * @param approvedBy null while it waits
   */
  @Schema(name = "RecognitionDelegation")
  record Delegation(
      UUID id,
      long version,
      State state,
      UUID localityId,
      String level,
      CaseState step,
      String delegatedTo,
      LocalDate validFrom,
      LocalDate validTo,
      RulesRequests.Decision decision,
      String legalBasis,
      String enteredBy,
      OffsetDateTime enteredAt,
      String approvedBy,
      OffsetDateTime approvedAt) {}
}
