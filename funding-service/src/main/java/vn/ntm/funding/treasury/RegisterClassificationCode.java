package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.ntm.funding.treasury.domain.Segment;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Adds a code to the budget classification, from a day on. */
@ApplicationScoped
class RegisterClassificationCode {

  /** The code and what it means; {@code validTo} is null while its end is open. */
  record Command(
      @NotNull Segment segment,
      @NotBlank @Size(max = 5) String code,
      @NotBlank @Size(max = 300) String nameVi,
      @Size(min = 1, max = 300) String nameEn,
      @NotBlank @Size(max = 200) String legalBasis,
      @NotNull LocalDate validFrom,
      LocalDate validTo) {}

  private final BudgetClassification classification;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  RegisterClassificationCode(
      BudgetClassification classification, CurrentCaller caller, Ids ids, Clock clock) {
    this.classification = classification;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the code.
   *
   * @throws ProblemException 422 when the code has not the form of its segment, 409 when it begins
   *     on this day already
   */
  @Transactional
  ClassificationCode handle(Command command) {
    if (!command.segment().hasTheFormOf(command.code())) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/code",
              TreasuryProblem.CLASSIFICATION_CODE_FORM,
              command.code(),
              Integer.toString(command.segment().digits()));
    }
    if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/validTo", WebProblem.OUT_OF_BOUNDS, command.validFrom());
    }
    ClassificationCode code =
        new ClassificationCode(
            ids.next(),
            command.segment(),
            command.code(),
            command.nameVi().strip(),
            command.nameEn(),
            command.legalBasis().strip(),
            command.validFrom(),
            command.validTo(),
            caller.get().account(),
            OffsetDateTime.now(clock));
    if (!classification.add(code)) {
      throw new ProblemException(
          TreasuryProblem.CLASSIFICATION_EXISTS, code.code(), code.validFrom());
    }
    return code;
  }
}
