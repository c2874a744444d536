package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What funding tells of a project's arrears, as far as it is needed here: the members of
 * vn.ntm.funding.arrears-arisen.v1 and vn.ntm.funding.arrears-cleared.v1.
 *
 * @param localityPath the unit that the project is registered in, and all above it
 * @param localityIds where the work is
 * @param amount in đồng, 0 when nothing is owed any more
 */
record ArrearsChanged(
    UUID projectId,
    long version,
    List<UUID> localityPath,
    List<UUID> localityIds,
    long amount,
    LocalDate since) {

  boolean isWhole() {
    return projectId != null && localityPath != null && localityIds != null && amount >= 0;
  }
}
