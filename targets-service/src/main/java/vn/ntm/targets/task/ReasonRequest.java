package vn.ntm.targets.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
@Schema(name = "TaskReason")
record ReasonRequest(
    @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 2000) String reason) {}
