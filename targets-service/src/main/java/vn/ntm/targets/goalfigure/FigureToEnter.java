package vn.ntm.targets.goalfigure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/**
 * A figure to be entered.
 *
 * @param targetCode code of the target in the current version of the plan
 * @param localityId one of the target's places; null for the whole target
 * @param milestone the words of the step that was done, as the plan prints them; null for a figure
 * @param asOf the day that the figure is of; of a step the day on which it was done
 * @param value null for a step
 * @param source where the figure is from: a report, a register, a survey
 */
@Schema(name = "GoalFigureToEnter")
record FigureToEnter(
    @NotNull UUID planId,
    @NotBlank @Size(max = 2000) @Pattern(regexp = PRINTABLE) String targetCode,
    UUID localityId,
    @Size(min = 1, max = 2000) @Pattern(regexp = PRINTABLE) String milestone,
    @NotNull LocalDate asOf,
    @Valid Value value,
    @NotBlank @Size(max = 1000) @Pattern(regexp = PRINTABLE) String source) {

  static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";

  /**
   * The value, in exactly one of its forms.
   *
   * @param amount a number in the unit of the target
   * @param numerator of a share, with its denominator
   * @param denominator of a share
   * @param answer yes or no
   */
  @Schema(name = "GoalFigureValue")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Value(
      @Digits(integer = 16, fraction = 6) BigDecimal amount,
      @Digits(integer = 16, fraction = 6) @DecimalMin("0") BigDecimal numerator,
      @Digits(integer = 16, fraction = 6) @DecimalMin("0") BigDecimal denominator,
      Boolean answer) {

    static Value of(MeasuredValue value) {
      if (value instanceof MeasuredValue.Amount one) {
        return new Value(one.value(), null, null, null);
      }
      if (value instanceof MeasuredValue.Share one) {
        return new Value(null, one.numerator(), one.denominator(), null);
      }
      return value instanceof MeasuredValue.Answer one
          ? new Value(null, null, null, one.met())
          : null;
    }

    /** The value, empty when it is in no form or in more than one. */
    Optional<MeasuredValue> value() {
      boolean share = numerator != null && denominator != null;
      boolean half = (numerator != null) != (denominator != null);
      int forms = (amount == null ? 0 : 1) + (share ? 1 : 0) + (answer == null ? 0 : 1);
      if (half || forms != 1) {
        return Optional.empty();
      }
      if (amount != null) {
        return Optional.of(new MeasuredValue.Amount(amount));
      }
      return Optional.of(
          share
              ? new MeasuredValue.Share(numerator, denominator)
              : new MeasuredValue.Answer(answer));
    }
  }
}
