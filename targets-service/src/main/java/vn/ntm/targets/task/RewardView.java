package vn.ntm.targets.task;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.money.Vnd;

/** A reward as it is answered. */
@Schema(name = "Reward")
record RewardView(
    UUID id,
    UUID localityId,
    UUID recognitionId,
    String title,
    String proposedBy,
    String decisionNumber,
    LocalDate decisionDate,
    Vnd amount) {}
