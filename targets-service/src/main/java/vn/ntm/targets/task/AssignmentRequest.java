package vn.ntm.targets.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Purpose;

/**
 * An assignment to be entered.
 *
 * @param planId the plan that makes it, null for none
 * @param assignee the person or unit, in the words of the decision
 * @param role LEAD unless given
 * @param standard whose criterion is meant, null where none is
 * @param validTo its last day, null while it goes on
 * @param decision number of the decision, null where there is none
 */
@Schema(name = "AssignmentToEnter")
record AssignmentRequest(
    UUID planId,
    @NotNull Purpose purpose,
    @NotNull AssigneeKind assigneeKind,
    @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 200) String assignee,
    Role role,
    Standard standard,
    @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 10) String criterion,
    @NotEmpty @Size(max = 100) List<@NotNull UUID> localityIds,
    @NotNull LocalDate validFrom,
    LocalDate validTo,
    @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 100) String decision) {

  /** Who can be assigned. */
  enum AssigneeKind {
    PERSON,
    UNIT
  }

  /** Leads, or takes part. */
  @Schema(name = "AssignmentRole")
  enum Role {
    LEAD,
    CO
  }
}
