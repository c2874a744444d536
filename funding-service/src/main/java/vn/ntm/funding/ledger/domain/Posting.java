package vn.ntm.funding.ledger.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * One line of a transaction.
 *
 * @param amount đồng, not zero; negative takes out of the compartment, except that RECEIVED is
 *     booked with the opposite sign
 */
public record Posting(UUID accountId, Compartment compartment, long amount) {

  public Posting {
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(compartment, "compartment");
    if (amount == 0) {
      throw new IllegalArgumentException("a posting of zero says nothing");
    }
  }
}
