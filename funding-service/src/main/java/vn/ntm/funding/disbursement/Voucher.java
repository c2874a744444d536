package vn.ntm.funding.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The Treasury's document of a payment; the three together name it once and for all (INV-14).
 *
 * @param treasury the Treasury office
 */
record Voucher(
    @NotBlank @Size(max = 50) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 100) String treasury) {}
