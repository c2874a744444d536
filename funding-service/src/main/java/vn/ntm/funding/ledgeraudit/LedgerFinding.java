package vn.ntm.funding.ledgeraudit;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledgeraudit.domain.Rule;

/**
 * A difference between what the ledger keeps and what its entries say.
 *
 * @param accountVersion the transaction of the account where it was seen; 0 for its terms
 */
record LedgerFinding(
    UUID id,
    UUID accountId,
    long accountVersion,
    UUID localityId,
    Rule rule,
    String expected,
    String found,
    OffsetDateTime foundAt) {}
