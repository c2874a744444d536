package vn.ntm.targets.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Purpose;

/**
 * An assignment as it is answered.
 *
 * @param version 1, and 2 when it was ended by hand
 * @param validTo its last day, null while it goes on
 * @param endReason why it was ended by hand, null when it was not
 */
@Schema(name = "Assignment")
record AssignmentView(
    UUID id,
    long version,
    UUID planId,
    Purpose purpose,
    AssignmentRequest.AssigneeKind assigneeKind,
    String assignee,
    AssignmentRequest.Role role,
    Standard standard,
    String criterion,
    List<UUID> localityIds,
    LocalDate validFrom,
    LocalDate validTo,
    String decision,
    String endReason) {

  AssignmentView {
    localityIds = List.copyOf(localityIds);
  }
}
