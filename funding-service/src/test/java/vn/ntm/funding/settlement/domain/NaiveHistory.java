package vn.ntm.funding.settlement.domain;

import static vn.ntm.funding.ledger.domain.PlanKind.ADVANCE_BROUGHT_FORWARD;
import static vn.ntm.funding.ledger.domain.PlanKind.EXTENDED;
import static vn.ntm.funding.ledger.domain.PlanKind.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.ntm.funding.ledger.domain.PlanKind;

/**
 * A second, naive model of a project's money: a list of what happened, and sums over it. It keeps
 * no balance and knows no compartment.
 */
final class NaiveHistory {

  /** What happened. */
  enum What {
    ASSIGNED,
    ADVANCED,
    WORK_PAID,
    REFUNDED,
    EXTENDED_ON,
    LAPSED
  }

  /** One event: of work, the amount is gross and the recovery a part of it. */
  record Fact(What what, int year, PlanKind plan, long amount, long recovery) {}

  private final List<Fact> facts = new ArrayList<>();

  void add(What what, int year, PlanKind plan, long amount, long recovery) {
    facts.add(new Fact(what, year, plan, amount, recovery));
  }

  /** What may be spent under a plan of a year. */
  long plan(int year, PlanKind plan) {
    return switch (plan) {
      case YEAR -> sum(What.ASSIGNED, year, YEAR, Fact::amount);
      case EXTENDED ->
          sum(What.EXTENDED_ON, year - 1, YEAR, Fact::amount)
              + sum(What.EXTENDED_ON, year - 1, EXTENDED, Fact::amount);
      case ADVANCE_BROUGHT_FORWARD, RESERVE -> 0;
    };
  }

  long work(int year, PlanKind plan) {
    return sum(What.WORK_PAID, year, plan, Fact::amount);
  }

  long refunded(int year, PlanKind plan) {
    return sum(What.REFUNDED, year, plan, Fact::amount);
  }

  /** Advances that are neither recovered nor refunded at the end of the year. */
  long outstanding(int year, PlanKind plan) {
    long advanced =
        plan == ADVANCE_BROUGHT_FORWARD
            ? broughtForward(year)
            : sum(What.ADVANCED, year, plan, Fact::amount);
    return advanced - sum(What.WORK_PAID, year, plan, Fact::recovery) - refunded(year, plan);
  }

  /** Advances outstanding at the end of the year before. */
  long broughtForward(int year) {
    return facts.stream().noneMatch(fact -> fact.year() < year)
        ? 0
        : outstanding(year - 1, YEAR)
            + outstanding(year - 1, EXTENDED)
            + outstanding(year - 1, ADVANCE_BROUGHT_FORWARD);
  }

  /** Paid under a plan: work and outstanding advances. */
  long paid(int year, PlanKind plan) {
    return work(year, plan) + outstanding(year, plan);
  }

  long extendedOn(int year, PlanKind plan) {
    return sum(What.EXTENDED_ON, year, plan, Fact::amount);
  }

  long lapsed(int year, PlanKind plan) {
    return sum(What.LAPSED, year, plan, Fact::amount);
  }

  /** Neither spent, nor extended, nor lapsed: in cash, as a treasurer would count it. */
  long unspent(int year, PlanKind plan) {
    long cashOut =
        sum(What.ADVANCED, year, plan, Fact::amount)
            + sum(What.WORK_PAID, year, plan, fact -> fact.amount() - fact.recovery());
    return plan(year, plan)
        - cashOut
        + refunded(year, plan)
        - extendedOn(year, plan)
        - lapsed(year, plan);
  }

  /** Cash that reached the project up to the end of a year. */
  long cashUntil(int year) {
    return facts.stream()
        .filter(fact -> fact.year() <= year)
        .mapToLong(
            fact ->
                switch (fact.what()) {
                  case ADVANCED -> fact.amount();
                  case WORK_PAID -> fact.amount() - fact.recovery();
                  case REFUNDED -> -fact.amount();
                  default -> 0;
                })
        .sum();
  }

  private long sum(What what, int year, PlanKind plan, ToLongFunction<Fact> value) {
    Predicate<Fact> wanted =
        fact -> fact.what() == what && fact.year() == year && fact.plan() == plan;
    return facts.stream().filter(wanted).mapToLong(value).sum();
  }
}
