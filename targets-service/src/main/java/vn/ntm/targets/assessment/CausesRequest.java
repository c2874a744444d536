package vn.ntm.targets.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.CauseKind;

/** Why places do not meet criteria or indicators. */
@Schema(name = "UnmetCausesToRecord")
record CausesRequest(
    @NotNull UUID setVersionId,
    @NotNull LocalDate foundOn,
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid Cause> causes) {

  CausesRequest {
    causes = causes == null ? null : java.util.Collections.unmodifiableList(causes);
  }

  /**
   * Why a place does not meet one of them.
   *
   * @param code of a criterion or indicator of the set
   * @param cause a short word for it, the same where it is the same: NEW_INDICATOR
   */
  @Schema(name = "UnmetCauseToRecord")
  record Cause(
      @NotNull UUID localityId,
      @NotBlank @Size(max = 6) String code,
      @NotNull CauseKind kind,
      @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String cause,
      @Size(max = 1000) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String note) {}
}
