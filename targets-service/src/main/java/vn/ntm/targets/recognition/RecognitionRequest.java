package vn.ntm.targets.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A recognition to be recorded.
 *
 * @param localityId the locality, or null with code and day
 * @param localityCode code of the locality, or null with its id
 * @param asOf the day on which the code was the locality's
 * @param recognisedYear the year the recognition counts for
 * @param authority who decided
 * @param criteriaSet the document of the set of criteria that was met, or null
 */
@Schema(name = "RecognitionToRecord")
record RecognitionRequest(
    UUID localityId,
    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") @Size(max = 30) String localityCode,
    LocalDate asOf,
    @NotNull Standard standard,
    @NotBlank @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") @Size(max = 100) String decisionNumber,
    @NotNull LocalDate decisionDate,
    @NotNull Integer recognisedYear,
    @NotBlank @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") @Size(max = 200) String authority,
    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") @Size(min = 1, max = 100) String criteriaSet) {}
