package vn.ntm.targets.recognitioncase;

import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CaseState;

/**
 * A case as it stands.
 *
 * @param version grows with each step and each paper
 * @param reached the furthest step that counts
 * @param roundId the review round of its dossier, or null
 * @param recognitionId the recognition that it led to, or null
 */
record CaseHead(
    UUID id,
    long version,
    UUID localityId,
    List<UUID> localityPath,
    Standard standard,
    String level,
    int year,
    CaseState state,
    CaseState reached,
    UUID roundId,
    UUID recognitionId) {

  CaseHead {
    localityPath = List.copyOf(localityPath);
  }
}
