package vn.ntm.web.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change.
 *
 * @param position its place in the feed, from 1 without a gap
 * @param eventId the id under which listeners were told
 * @param type the name of its schema in contracts/events
 * @param aggregateId what changed; its changes come in the order of their versions
 * @param data as the schema says
 */
public record Change(
    long position,
    UUID eventId,
    String type,
    String aggregateId,
    OffsetDateTime occurredAt,
    @Schema(type = SchemaType.OBJECT) JsonNode data) {}
