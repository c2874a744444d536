package vn.ntm.targets.assessment;

import java.util.UUID;
import vn.ntm.targets.assessment.domain.Stated;

/**
 * What is stated of a place.
 *
 * @param printed the list as it was printed, null for a total
 */
record PlaceStatement(
    UUID batchId, UUID setVersionId, UUID localityId, String printed, Stated stated) {}
