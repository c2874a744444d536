package vn.ntm.funding.allocation;

import vn.ntm.funding.allocation.domain.BatchLine;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.ledger.domain.Account;

/**
 * A row of a batch that keeps the rules for its receiver.
 *
 * @param account the receiver's, there already or still to be opened
 */
record CheckedLine(BatchRow row, Account account) {

  BatchLine line() {
    return new BatchLine(
        row.row(), row.fromAccountId(), account.id(), account.purse(), row.amount());
  }
}
