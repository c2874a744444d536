package vn.ntm.targets.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan does not say and its tasks need.
 *
 * @param agencies codes of the agencies that the plan calls by name; may be empty
 */
@Schema(name = "TaskTakeoverRequest")
record TakeoverRequest(@NotNull @Size(max = 200) List<@NotNull @Valid Agency> agencies) {

  /** The code of an agency, as in the accounts of its people. */
  @Schema(name = "AgencyCode")
  record Agency(
      @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 200) String name,
      @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}") String code) {}
}
