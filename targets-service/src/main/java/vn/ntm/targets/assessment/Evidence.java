package vn.ntm.targets.assessment;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that proves a record.
 *
 * @param batchId the record: the batch of measurements, or the figure of a goal
 * @param name as the sender called it, without folders; it names nothing on our side
 * @param mediaType by its first bytes
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
@Schema(name = "Evidence")
public record Evidence(
    UUID id,
    UUID batchId,
    String name,
    String mediaType,
    long size,
    String sha256,
    String addedBy,
    OffsetDateTime addedAt) {}
