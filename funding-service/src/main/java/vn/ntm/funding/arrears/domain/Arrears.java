package vn.ntm.funding.arrears.domain;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.money.Vnd;

/**
 * What is owed for accepted work past its day of payment (nợ đọng xây dựng cơ bản).
 *
 * @param amount zero or more
 * @param since the day of payment of the oldest work that is not wholly paid; null when nothing is
 *     owed
 */
public record Arrears(Vnd amount, LocalDate since) {

  /** Nothing is owed. */
  public static final Arrears NONE = new Arrears(Vnd.ZERO, null);

  /**
   * What one contract owes: the value of the work that is due less the gross value of the work that
   * is paid. Payments settle the oldest work first.
   *
   * @param due in the order of their days of payment
   * @param paidVolume gross, recovered advances included
   */
  public static Arrears ofContract(List<Due> due, Vnd paidVolume) {
    Vnd accepted = Vnd.ZERO;
    LocalDate since = null;
    for (Due work : due) {
      accepted = accepted.plus(work.value());
      if (since == null && accepted.isMoreThan(paidVolume)) {
        since = work.on();
      }
    }
    return since == null ? NONE : new Arrears(accepted.minus(paidVolume), since);
  }

  /**
   * Both together. What one contract was paid too much does not lessen what another is owed: each
   * is taken for itself.
   */
  public Arrears and(Arrears other) {
    return new Arrears(amount.plus(other.amount), earlier(since, other.since));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** Accepted work and the day from which it is owed. */
  public record Due(LocalDate on, Vnd value) {}
}
