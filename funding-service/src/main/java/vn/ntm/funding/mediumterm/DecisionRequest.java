package vn.ntm.funding.mediumterm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.ntm.funding.mediumterm.domain.YearSlice;
import vn.ntm.money.Vnd;

/**
 * What a decision sets: the medium term and its years, always as a whole.
 *
 * @param amount the medium term
 * @param years at most the medium term together; a year that is not named has nothing yet
 */
record DecisionRequest(
    @NotNull Vnd amount,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Year> years,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull @Valid Basis legalBasis) {

  List<YearSlice> slices() {
    return years.stream().map(year -> new YearSlice(year.year(), year.amount())).toList();
  }

  /** What is foreseen for one budget year. */
  record Year(@Min(2010) @Max(2100) int year, @NotNull Vnd amount) {}

  /** The document of the decision. */
  record Basis(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate date,
      @NotBlank @Size(max = 200) String issuer) {}
}
