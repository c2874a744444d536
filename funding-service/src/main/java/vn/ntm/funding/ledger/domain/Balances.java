package vn.ntm.funding.ledger.domain;

import java.util.EnumMap;
import java.util.Map;
import vn.ntm.money.Vnd;

/**
 * What stands in each compartment of an account, each zero or more; what was received is the sum of
 * all others.
 */
public record Balances(
    Vnd received,
    Vnd available,
    Vnd allocated,
    Vnd reserved,
    Vnd advance,
    Vnd volume,
    Vnd extended,
    Vnd cancelled,
    Vnd passed,
    Vnd returned) {

  /** An account in which nothing has happened. */
  public static final Balances NONE = ofSums(new EnumMap<>(Compartment.class));

  /** Reads the signed sums of the compartments; a missing one is zero. */
  public static Balances ofSums(Map<Compartment, Long> sums) {
    return new Balances(
        Vnd.of(-sums.getOrDefault(Compartment.RECEIVED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.AVAILABLE, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.ALLOCATED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.RESERVED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.ADVANCE, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.VOLUME, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.EXTENDED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.CANCELLED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.PASSED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.RETURNED, 0L)));
  }

  /** Volume and outstanding advances, also those that the next year follows (giải ngân). */
  public Vnd disbursed() {
    return volume.plus(advance).plus(passed);
  }

  /** What stands in one compartment. */
  public Vnd in(Compartment compartment) {
    return switch (compartment) {
      case RECEIVED -> received;
      case AVAILABLE -> available;
      case ALLOCATED -> allocated;
      case RESERVED -> reserved;
      case ADVANCE -> advance;
      case VOLUME -> volume;
      case EXTENDED -> extended;
      case CANCELLED -> cancelled;
      case PASSED -> passed;
      case RETURNED -> returned;
    };
  }
}
