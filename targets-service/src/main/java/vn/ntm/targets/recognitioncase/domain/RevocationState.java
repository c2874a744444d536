package vn.ntm.targets.recognitioncase.domain;

import java.util.Optional;

/**
 * Where the revocation of a recognition stands: proposal, notice and explanation by the locality,
 * council, decision of the authority that recognised, publication.
 */
public enum RevocationState {
  PROPOSED,
  NOTIFIED,
  EXPLAINED,
  COUNCIL_VOTED,
  REVOKED,
  PUBLISHED,
  /** The recognition stays. */
  DROPPED;

  /** The state that follows on the way. */
  public Optional<RevocationState> next() {
    return compareTo(PUBLISHED) < 0 ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
  }

  /** Whether this may follow another one: the next on the way, or an end before the decision. */
  public boolean follows(RevocationState state) {
    return this == DROPPED
        ? state.compareTo(REVOKED) < 0
        : state.next().filter(next -> next == this).isPresent();
  }
}
