package vn.ntm.funding.normsplit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.normsplit.domain.NormCriterion;
import vn.ntm.funding.normsplit.domain.Norms;

/**
 * Norms of a programme.
 *
 * @param localityId where they hold, with everything below; null for the whole country
 * @param validTo last day; null while there is none. A set that replaces this one ends it
 * @param replaces the set that this one ended
 */
record NormSet(
    UUID id,
    String programme,
    String name,
    UUID localityId,
    LocalDate validFrom,
    LocalDate validTo,
    LegalBasis legalBasis,
    UUID replaces,
    List<NormCriterion> criteria,
    String recordedBy,
    OffsetDateTime recordedAt) {

  NormSet {
    criteria = List.copyOf(criteria);
  }

  Norms norms() {
    return new Norms(criteria);
  }
}
