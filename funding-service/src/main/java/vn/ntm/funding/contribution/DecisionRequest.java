package vn.ntm.funding.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The decision that sets a unit price.
 *
 * @param number as printed, e.g. 36/2023/QĐ-UBND
 * @param issuer name of the authority
 */
record DecisionRequest(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String issuer) {}
