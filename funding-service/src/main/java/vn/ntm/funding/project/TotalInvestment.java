package vn.ntm.funding.project;

import java.time.OffsetDateTime;
import java.util.List;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/**
 * The total investment of a project as a decision has it.
 *
 * @param amendment 0 for the registration; the newest holds
 * @param sources empty when the decision does not split the total
 * @param decision null when the registration names none
 */
record TotalInvestment(
    int amendment,
    Vnd total,
    List<SourceAmount> sources,
    String reason,
    LegalBasis decision,
    String recordedBy,
    OffsetDateTime recordedAt) {

  TotalInvestment {
    sources = List.copyOf(sources);
  }
}
