package vn.ntm.targets.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.money.Vnd;

/**
 * A reward to be recorded.
 *
 * @param recognitionId the recognition that it is for, null for none
 * @param proposedBy the agency that proposed its level
 * @param amount null for a reward without money
 */
@Schema(name = "RewardToRecord")
record RewardRequest(
    @NotNull UUID localityId,
    UUID recognitionId,
    @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 300) String title,
    @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 200) String proposedBy,
    @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 100) String decisionNumber,
    @NotNull LocalDate decisionDate,
    Vnd amount) {}
