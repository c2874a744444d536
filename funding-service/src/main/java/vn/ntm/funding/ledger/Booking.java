package vn.ntm.funding.ledger;

import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Chain;

/**
 * What one transaction books in one account.
 *
 * @param version of the account, which the transaction raised to this
 */
record Booking(UUID accountId, long version, List<Chain.Line> lines) {

  Booking {
    lines = List.copyOf(lines);
  }
}
