package vn.ntm.targets.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is sent back. */
@Schema(name = "ReturnOfMeasurements")
record ReasonsRequest(
    @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String reasons) {}
