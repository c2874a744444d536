package vn.ntm.targets.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/**
 * A measured value as it is written in JSON: in exactly one of its forms.
 *
 * @param amount a number in the unit of the indicator
 * @param numerator of a share, with its denominator
 * @param denominator of a share
 * @param answer yes or no
 * @param nothingThere true: the place has nothing of it
 * @param parts values by the codes of the parts of the indicator
 */
@Schema(name = "MeasuredValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValueBody(
    @Digits(integer = 16, fraction = 6) BigDecimal amount,
    @Digits(integer = 16, fraction = 6) @DecimalMin("0") BigDecimal numerator,
    @Digits(integer = 16, fraction = 6) @DecimalMin("0") BigDecimal denominator,
    Boolean answer,
    Boolean nothingThere,
    @Size(max = 26) Map<@Size(max = 6) String, @Valid ValueBody> parts) {

  static ValueBody of(MeasuredValue value) {
    if (value instanceof MeasuredValue.Amount one) {
      return new ValueBody(plain(one.value()), null, null, null, null, null);
    }
    if (value instanceof MeasuredValue.Share one) {
      return new ValueBody(
          null, plain(one.numerator()), plain(one.denominator()), null, null, null);
    }
    if (value instanceof MeasuredValue.Answer one) {
      return new ValueBody(null, null, null, one.met(), null, null);
    }
    if (value instanceof MeasuredValue.Parts one) {
      Map<String, ValueBody> parts = new HashMap<>();
      one.byCode().forEach((code, part) -> parts.put(code, of(part)));
      return new ValueBody(null, null, null, null, null, parts);
    }
    return new ValueBody(null, null, null, null, true, null);
  }

  /** The value, empty when it is in no form or in more than one. */
  Optional<MeasuredValue> value() {
    boolean share = numerator != null || denominator != null;
    long forms =
        java.util.stream.Stream.of(
                amount != null, share, answer != null, nothingThere != null, parts != null)
            .filter(Boolean::booleanValue)
            .count();
    if (forms != 1 || (share && (numerator == null || denominator == null))) {
      return Optional.empty();
    }
    if (amount != null) {
      return Optional.of(new MeasuredValue.Amount(amount));
    }
    if (share) {
      return Optional.of(new MeasuredValue.Share(numerator, denominator));
    }
    if (answer != null) {
      return Optional.of(new MeasuredValue.Answer(answer));
    }
    if (parts != null) {
      return partValues();
    }
    return nothingThere ? Optional.of(new MeasuredValue.NothingThere()) : Optional.empty();
  }

  private Optional<MeasuredValue> partValues() {
    Map<String, MeasuredValue> values = new HashMap<>();
    for (Map.Entry<String, ValueBody> part : parts.entrySet()) {
      Optional<MeasuredValue> value =
          part.getValue() == null || part.getValue().parts() != null
              ? Optional.empty()
              : part.getValue().value();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(part.getKey(), value.get());
    }
    return Optional.of(new MeasuredValue.Parts(values));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
