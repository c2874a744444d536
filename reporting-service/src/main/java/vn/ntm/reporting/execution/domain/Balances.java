package vn.ntm.reporting.execution.domain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/**
 * What stands in the compartments of an account, or what moved there; RECEIVED is positive when it
 * grows.
 */
public record Balances(Vnd received, Vnd available, Vnd allocated, Vnd reserved, Vnd disbursed) {

  /** An account in which nothing has happened. */
  public static final Balances NONE =
      new Balances(Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO);

  public Balances {
    requireNonNull(received, "received");
    requireNonNull(available, "available");
    requireNonNull(allocated, "allocated");
    requireNonNull(reserved, "reserved");
    requireNonNull(disbursed, "disbursed");
  }

  /**
   * What the movements of one transaction come to.
   *
   * @throws NotAnAmountException if a sum is out of range
   */
  public static Balances of(List<Movement> movements) {
    return new Balances(
        sum(movements, Compartment.RECEIVED).negate(),
        sum(movements, Compartment.AVAILABLE),
        sum(movements, Compartment.ALLOCATED),
        sum(movements, Compartment.RESERVED),
        sum(movements, Compartment.DISBURSED));
  }

  private static Vnd sum(List<Movement> movements, Compartment compartment) {
    return Vnd.sum(
        movements.stream()
            .filter(movement -> movement.compartment() == compartment)
            .map(Movement::amount));
  }

  /**
   * Both together.
   *
   * @throws NotAnAmountException if a sum is out of range
   */
  public Balances plus(Balances other) {
    return new Balances(
        received.plus(other.received),
        available.plus(other.available),
        allocated.plus(other.allocated),
        reserved.plus(other.reserved),
        disbursed.plus(other.disbursed));
  }

  /**
   * These less the others.
   *
   * @throws NotAnAmountException if a difference is out of range
   */
  public Balances minus(Balances other) {
    return new Balances(
        received.minus(other.received),
        available.minus(other.available),
        allocated.minus(other.allocated),
        reserved.minus(other.reserved),
        disbursed.minus(other.disbursed));
  }

  /** What stands in the compartment. */
  public Vnd in(Compartment compartment) {
    return switch (compartment) {
      case RECEIVED -> received;
      case AVAILABLE -> available;
      case ALLOCATED -> allocated;
      case RESERVED -> reserved;
      case DISBURSED -> disbursed;
    };
  }

  /** The compartments in which these are not what the owner of the account tells. */
  public List<Deviation> deviationsFrom(Balances told) {
    List<Deviation> deviations = new ArrayList<>();
    for (Compartment compartment : Compartment.values()) {
      if (!in(compartment).equals(told.in(compartment))) {
        deviations.add(new Deviation(compartment, told.in(compartment), in(compartment)));
      }
    }
    return deviations;
  }
}
