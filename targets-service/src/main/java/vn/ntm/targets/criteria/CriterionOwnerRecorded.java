package vn.ntm.targets.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.criteria.domain.CriterionOwner;

/**
 * What others are told when an agency is named for a criterion, and when its charge ends: its whole
 * state.
 *
 * @param version 1 when it is named, 2 when it has ended
 * @param localityPath the place with all above it on the first day, the highest first
 * @param validTo last day, null while it is in charge
 */
record CriterionOwnerRecorded(
    UUID ownerId,
    long version,
    UUID criteriaSetId,
    UUID localityId,
    List<UUID> localityPath,
    String item,
    String agency,
    String agencyName,
    CriterionOwner.Role role,
    LocalDate validFrom,
    LocalDate validTo) {

  private static final String TOPIC = "targets.criteria.v1";
  private static final String TYPE = "vn.ntm.targets.criterion-owner-recorded.v1";

  static OutgoingEvent named(CriterionOwner owner, List<UUID> localityPath) {
    return event(owner, 1, localityPath);
  }

  static OutgoingEvent ended(CriterionOwner owner, List<UUID> localityPath) {
    return event(owner, 2, localityPath);
  }

  private static OutgoingEvent event(CriterionOwner owner, long version, List<UUID> localityPath) {
    return new OutgoingEvent(
        TOPIC,
        TYPE,
        owner.id(),
        new CriterionOwnerRecorded(
            owner.id(),
            version,
            owner.setVersionId(),
            owner.localityId(),
            localityPath,
            owner.item(),
            owner.agency(),
            owner.agencyName(),
            owner.role(),
            owner.validFrom(),
            owner.validTo()));
  }
}
