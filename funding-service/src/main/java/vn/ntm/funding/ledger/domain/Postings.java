package vn.ntm.funding.ledger.domain;

import static vn.ntm.funding.ledger.domain.Compartment.ALLOCATED;
import static vn.ntm.funding.ledger.domain.Compartment.AVAILABLE;
import static vn.ntm.funding.ledger.domain.Compartment.DISBURSED;
import static vn.ntm.funding.ledger.domain.Compartment.RECEIVED;
import static vn.ntm.funding.ledger.domain.Compartment.RESERVED;

import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/** The lines of each kind of transaction; in each account they sum to zero. */
public final class Postings {

  private Postings() {}

  /** Budget enters an account that has no parent. */
  public static List<Posting> assignment(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, RECEIVED, -amount.dong()),
        new Posting(account, AVAILABLE, amount.dong()));
  }

  /** Budget moves from an account to its child. */
  public static List<Posting> allocation(UUID parent, UUID child, Vnd amount) {
    return List.of(
        new Posting(parent, AVAILABLE, -amount.dong()),
        new Posting(parent, ALLOCATED, amount.dong()),
        new Posting(child, RECEIVED, -amount.dong()),
        new Posting(child, AVAILABLE, amount.dong()));
  }

  /** A payment request claims budget. */
  public static List<Posting> reservation(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, AVAILABLE, -amount.dong()),
        new Posting(account, RESERVED, amount.dong()));
  }

  /** The Treasury paid what was claimed. */
  public static List<Posting> payment(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, RESERVED, -amount.dong()),
        new Posting(account, DISBURSED, amount.dong()));
  }

  /** A payment that was made comes back to what is available. */
  public static List<Posting> paymentReversal(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, DISBURSED, -amount.dong()),
        new Posting(account, AVAILABLE, amount.dong()));
  }

  /** The same lines with the opposite signs. */
  public static List<Posting> opposite(List<Posting> postings) {
    return postings.stream()
        .map(line -> new Posting(line.accountId(), line.compartment(), -line.amount()))
        .toList();
  }
}
