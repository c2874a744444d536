package vn.ntm.targets.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a list of recognitions is sent back. */
@Schema(name = "ReturnOfRecognitionEntry")
record RecognitionEntryReasons(
    @NotBlank @Size(max = 1000) @Pattern(regexp = RecognitionEntryRequest.PRINTABLE)
        String reasons) {}
