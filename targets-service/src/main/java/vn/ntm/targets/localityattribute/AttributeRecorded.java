package vn.ntm.targets.localityattribute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.OutgoingEvent;

/**
 * What other services are told of an attribute when it is entered or ended: its whole state. Others
 * need it because thresholds and the ranking of places for money follow from attributes.
 *
 * @param version 1 when it is entered, one more when it is ended
 * @param localityPath the unit with all above it on the attribute's first day, the highest first
 * @param validTo null while it goes on
 */
record AttributeRecorded(
    UUID attributeId,
    long version,
    UUID localityId,
    List<UUID> localityPath,
    String key,
    String value,
    LocalDate validFrom,
    LocalDate validTo,
    String basisNumber) {

  private static final String TOPIC = "targets.attribute.v1";
  private static final String TYPE = "vn.ntm.targets.locality-attribute-recorded.v1";

  static OutgoingEvent event(LocalityAttribute attribute, List<UUID> localityPath) {
    return new OutgoingEvent(
        TOPIC,
        TYPE,
        attribute.id(),
        new AttributeRecorded(
            attribute.id(),
            attribute.version(),
            attribute.localityId(),
            localityPath,
            attribute.key(),
            attribute.value(),
            attribute.validFrom(),
            attribute.validTo(),
            attribute.basisNumber()));
  }
}
