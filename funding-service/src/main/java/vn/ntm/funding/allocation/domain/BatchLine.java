package vn.ntm.funding.allocation.domain;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.Purse;
import vn.ntm.money.Vnd;

/**
 * A row of a batch whose accounts are known.
 *
 * @param accountId the account that gets the money
 * @param purse what makes that account the one it is
 */
public record BatchLine(long row, UUID fromAccountId, UUID accountId, Purse purse, Vnd amount) {}
