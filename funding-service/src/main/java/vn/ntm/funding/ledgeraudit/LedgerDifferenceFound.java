package vn.ntm.funding.ledgeraudit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledgeraudit.domain.Rule;
import vn.ntm.messaging.OutgoingEvent;

/** What others are told of a difference: vn.ntm.funding.ledger-difference-found.v1. */
record LedgerDifferenceFound(
    UUID findingId,
    long version,
    UUID accountId,
    long accountVersion,
    UUID localityId,
    List<UUID> localityPath,
    Rule rule,
    String expected,
    String found,
    OffsetDateTime foundAt) {

  private static final String TOPIC = "funding.ledger.v1";
  private static final String TYPE = "vn.ntm.funding.ledger-difference-found.v1";
  private static final long ONLY_VERSION = 1;

  static OutgoingEvent event(LedgerFinding finding, List<UUID> localityPath) {
    return new OutgoingEvent(
        TOPIC,
        TYPE,
        finding.id(),
        new LedgerDifferenceFound(
            finding.id(),
            ONLY_VERSION,
            finding.accountId(),
            finding.accountVersion(),
            finding.localityId(),
            localityPath,
            finding.rule(),
            finding.expected(),
            finding.found(),
            finding.foundAt()));
  }
}
