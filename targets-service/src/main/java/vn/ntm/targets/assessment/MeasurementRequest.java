package vn.ntm.targets.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * A measurement to be entered.
 *
 * @param setVersionId version of the set that the indicator is of
 * @param indicator its code in the set
 * @param sourceReportId the report that it was taken from, null when from none
 * @param methodNote how it was found, null when nothing is to be said
 * @param corrects an earlier measurement of the same that it stands in for, null when none
 */
@Schema(name = "MeasurementToEnter")
record MeasurementRequest(
    @NotNull UUID localityId,
    @NotNull UUID setVersionId,
    @NotBlank @Size(max = 6) String indicator,
    @NotNull LocalDate measuredOn,
    @NotNull @Valid ValueBody value,
    @NotNull MeasurementSource source,
    @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String sourceReportId,
    @Size(max = 1000) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String methodNote,
    UUID corrects) {}
