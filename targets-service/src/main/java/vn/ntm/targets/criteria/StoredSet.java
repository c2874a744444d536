package vn.ntm.targets.criteria;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.SetState;

/**
 * A version and how far it has come.
 *
 * @param step number of the latest step; the version of the resource
 */
record StoredSet(CriteriaSetDefinition definition, Origin origin, int step, SetState state) {

  UUID id() {
    return definition.versionId();
  }

  /** Where a version came from. */
  enum Origin {
    /** It came with the service. */
    REFERENCE,
    /** Somebody entered or imported it. */
    ENTERED
  }

  /** What somebody did with a version. */
  record Step(
      int number,
      SetState state,
      String reason,
      String account,
      String person,
      OffsetDateTime takenAt) {}
}
