package vn.ntm.funding.ledger.domain;

import static vn.ntm.funding.ledger.domain.Compartment.ADVANCE;
import static vn.ntm.funding.ledger.domain.Compartment.ALLOCATED;
import static vn.ntm.funding.ledger.domain.Compartment.AVAILABLE;
import static vn.ntm.funding.ledger.domain.Compartment.CANCELLED;
import static vn.ntm.funding.ledger.domain.Compartment.EXTENDED;
import static vn.ntm.funding.ledger.domain.Compartment.PASSED;
import static vn.ntm.funding.ledger.domain.Compartment.RECEIVED;
import static vn.ntm.funding.ledger.domain.Compartment.RESERVED;
import static vn.ntm.funding.ledger.domain.Compartment.RETURNED;
import static vn.ntm.funding.ledger.domain.Compartment.VOLUME;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** The Treasury paid what was claimed, before the work was done. */
  public static List<Posting> advance(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, RESERVED, -amount.dong()),
        new Posting(account, ADVANCE, amount.dong()));
  }

  /**
   * Work was accepted and paid: in cash what was claimed, and the rest by recovering advances.
   *
   * @param cash gross value less recovery, zero or more
   * @param recovered advances that the work settles, zero or more
   */
  public static List<Posting> volume(UUID account, Vnd cash, Vnd recovered) {
    return booked(
        new Line(account, RESERVED, -cash.dong()),
        new Line(account, ADVANCE, -recovered.dong()),
        new Line(account, VOLUME, cash.plus(recovered).dong()));
  }

  /** An advance came back within its budget year: the plan may be used again. */
  public static List<Posting> refund(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, ADVANCE, -amount.dong()),
        new Posting(account, AVAILABLE, amount.dong()));
  }

  /** An advance of an earlier year came back: to the budget, not to the plan. */
  public static List<Posting> returned(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, ADVANCE, -amount.dong()),
        new Posting(account, RETURNED, amount.dong()));
  }

  /**
   * The lines that undo a payment: those of the payment with the opposite signs, except that cash
   * does not go back to a claim that has ended but to what is available.
   */
  public static List<Posting> paymentReversal(List<Posting> payment) {
    return opposite(payment).stream()
        .map(
            line ->
                line.compartment() == RESERVED
                    ? new Posting(line.accountId(), AVAILABLE, line.amount())
                    : line)
        .toList();
  }

  /**
   * Unspent plan of an account moves into the accounts of the next year: the holder's own receives
   * it, and those above have allocated it, so that the tree of the next year adds up too.
   *
   * @param account the account of the ending year
   * @param successors the extended accounts of the next year, top of the tree first, the holder's
   *     own last
   */
  public static List<Posting> extension(UUID account, List<UUID> successors, Vnd amount) {
    List<Posting> postings = new ArrayList<>();
    postings.add(new Posting(account, AVAILABLE, -amount.dong()));
    postings.add(new Posting(account, EXTENDED, amount.dong()));
    for (int i = 0; i < successors.size(); i++) {
      boolean own = i == successors.size() - 1;
      postings.add(new Posting(successors.get(i), RECEIVED, -amount.dong()));
      postings.add(new Posting(successors.get(i), own ? AVAILABLE : ALLOCATED, amount.dong()));
    }
    return List.copyOf(postings);
  }

  /** Unspent plan lapses. */
  public static List<Posting> cancellation(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, AVAILABLE, -amount.dong()),
        new Posting(account, CANCELLED, amount.dong()));
  }

  /** Outstanding advances of the ending year are followed in an account of the next. */
  public static List<Posting> advanceCarriedForward(UUID account, UUID successor, Vnd amount) {
    return List.of(
        new Posting(account, ADVANCE, -amount.dong()),
        new Posting(account, PASSED, amount.dong()),
        new Posting(successor, RECEIVED, -amount.dong()),
        new Posting(successor, ADVANCE, amount.dong()));
  }

  /**
   * Budget of a unit that has ended moves to its successor: back up from the one, down to the
   * other. Accounts that both lie under give and take the same and have no lines; of two in one
   * line, the upper one gives down or takes back.
   *
   * @param from the account of the ended unit and those above it, itself first
   * @param to the account of the successor and those above it, itself first
   */
  public static List<Posting> transfer(List<UUID> from, List<UUID> to, Vnd amount) {
    List<Posting> postings = new ArrayList<>();
    postings.addAll(opposite(received(from, to, amount)));
    postings.addAll(received(to, from, amount));
    if (to.contains(from.get(0))) {
      postings.addAll(givenDown(from.get(0), amount));
    }
    if (from.contains(to.get(0))) {
      postings.addAll(opposite(givenDown(to.get(0), amount)));
    }
    return List.copyOf(postings);
  }

  private static List<Posting> givenDown(UUID account, Vnd amount) {
    return List.of(
        new Posting(account, AVAILABLE, -amount.dong()),
        new Posting(account, ALLOCATED, amount.dong()));
  }

  private static List<Posting> received(List<UUID> line, List<UUID> other, Vnd amount) {
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < line.size() && !other.contains(line.get(i)); i++) {
      postings.add(new Posting(line.get(i), RECEIVED, -amount.dong()));
      postings.add(new Posting(line.get(i), i == 0 ? AVAILABLE : ALLOCATED, amount.dong()));
    }
    return postings;
  }

  /** The same lines with the opposite signs. */
  public static List<Posting> opposite(List<Posting> postings) {
    return postings.stream()
        .map(line -> new Posting(line.accountId(), line.compartment(), -line.amount()))
        .toList();
  }

  private static List<Posting> booked(Line... lines) {
    return Stream.of(lines)
        .filter(line -> line.amount() != 0)
        .map(line -> new Posting(line.accountId(), line.compartment(), line.amount()))
        .toList();
  }

  /** A line that may turn out to be of nothing, and is then not booked. */
  private record Line(UUID accountId, Compartment compartment, long amount) {}
}
