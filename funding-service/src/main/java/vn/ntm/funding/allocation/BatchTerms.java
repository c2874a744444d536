package vn.ntm.funding.allocation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds for all lines of a batch.
 *
 * @param effectiveDate the day it counts for, today when absent
 */
@Schema(name = "AllocationBatchTerms")
public record BatchTerms(
    LocalDate effectiveDate,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull @Valid LegalBasisRequest legalBasis) {}
