package vn.ntm.funding.attachment;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file that proves a disbursement.
 *
 * @param name as the sender called it, without folders; it names nothing on our side
 * @param mediaType by its first bytes
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
record Attachment(
    UUID id,
    UUID disbursementId,
    String name,
    String mediaType,
    long size,
    String sha256,
    String addedBy,
    OffsetDateTime addedAt) {}
