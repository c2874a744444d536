package vn.ntm.funding.counterpart;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.counterpart.domain.CounterpartScope;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;

/**
 * How much must be added to what.
 *
 * @param localityId where it holds, null for the whole country
 * @param validTo last day it was made for; a rule that replaces it may end it earlier
 * @param nature null for both
 * @param component one component of the scope COMPONENT, null for each
 * @param tag the works of the scope WORKS
 * @param payerSources who may add it; their sum counts
 * @param hard whether a commitment that leaves a shortfall is refused, not only reported
 * @param replaces the rule that this one ends
 */
record CounterpartRule(
    UUID id,
    String programme,
    UUID localityId,
    LocalDate validFrom,
    LocalDate validTo,
    Nature nature,
    CounterpartScope scope,
    String component,
    String tag,
    String baseSource,
    List<String> payerSources,
    int minRatioNumerator,
    int minRatioDenominator,
    boolean hard,
    LegalBasis legalBasis,
    UUID replaces,
    String recordedBy,
    OffsetDateTime recordedAt) {

  CounterpartRule {
    payerSources = List.copyOf(payerSources);
  }

  static CounterpartRule of(CounterpartRuleEntity entity) {
    return new CounterpartRule(
        entity.id,
        entity.programme,
        entity.localityId,
        entity.validFrom,
        entity.validTo,
        entity.nature,
        entity.scope,
        entity.component,
        entity.tag,
        entity.baseSource,
        List.of(entity.payerSources),
        entity.minRatioNumerator,
        entity.minRatioDenominator,
        entity.hard,
        new LegalBasis(entity.basisNumber, entity.basisDate, entity.basisIssuer),
        entity.replaces,
        entity.recordedBy,
        entity.recordedAt);
  }
}
