package vn.ntm.funding.settlement.domain;

import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.YearSums;
import vn.ntm.money.Vnd;

/**
 * Columns 6 to 24 of the year settlement by project, form 01/QTNĐ, in đồng. Nothing here is kept:
 * everything is computed from entries.
 *
 * @param cumulativePaidBefore 6: paid from the start to the end of last year
 * @param outstandingAdvanceBefore 7: of which outstanding advances
 * @param earlierAdvancesRefunded 8: advances of earlier years refunded in the year
 * @param earlierAdvancesSettled 9: volume paid in the year for advances of earlier years
 * @param extendedPlan 10: plan of earlier years extended into the year
 * @param extendedPaid 11: paid of it, 12 + 13
 * @param extendedVolume 12
 * @param extendedAdvance 13: outstanding advances of it
 * @param extendedAgain 14: extended again into the next year
 * @param extendedCancelled 15: 10 - 11 - 14
 * @param yearPlan 16: plan of the year
 * @param yearPaid 17: paid of it, 18 + 19
 * @param yearVolume 18
 * @param yearAdvance 19: outstanding advances of it
 * @param extendedToNextYear 20
 * @param yearCancelled 21: 16 - 17 - 20
 * @param settledVolume 22: volume paid and settled in the year, 9 + 12 + 18
 * @param advancePassedOn 23: advances passed to the next year, 7 - 8 - 9 + 13 + 19
 * @param cumulativePaid 24: paid from the start to the end of the year, 6 - 8 + 11 + 17
 */
public record StatutoryColumns(
    Vnd cumulativePaidBefore,
    Vnd outstandingAdvanceBefore,
    Vnd earlierAdvancesRefunded,
    Vnd earlierAdvancesSettled,
    Vnd extendedPlan,
    Vnd extendedPaid,
    Vnd extendedVolume,
    Vnd extendedAdvance,
    Vnd extendedAgain,
    Vnd extendedCancelled,
    Vnd yearPlan,
    Vnd yearPaid,
    Vnd yearVolume,
    Vnd yearAdvance,
    Vnd extendedToNextYear,
    Vnd yearCancelled,
    Vnd settledVolume,
    Vnd advancePassedOn,
    Vnd cumulativePaid) {

  /** The columns of what is in the accounts. */
  public static StatutoryColumns of(YearSums sums) {
    Balances followed = sums.followed();
    Balances extended = sums.extended();
    Balances year = sums.year();
    Vnd extendedAdvance = extended.advance().plus(extended.passed());
    Vnd yearAdvance = year.advance().plus(year.passed());
    Vnd extendedPaid = extended.volume().plus(extendedAdvance);
    Vnd yearPaid = year.volume().plus(yearAdvance);
    return new StatutoryColumns(
        sums.paidBefore(),
        sums.advanceBefore(),
        followed.returned(),
        followed.volume(),
        extended.received(),
        extendedPaid,
        extended.volume(),
        extendedAdvance,
        extended.extended(),
        extended.received().minus(extendedPaid).minus(extended.extended()),
        year.received(),
        yearPaid,
        year.volume(),
        yearAdvance,
        year.extended(),
        year.received().minus(yearPaid).minus(year.extended()),
        followed.volume().plus(extended.volume()).plus(year.volume()),
        sums.advanceBefore()
            .minus(followed.returned())
            .minus(followed.volume())
            .plus(extendedAdvance)
            .plus(yearAdvance),
        sums.paidBefore().minus(followed.returned()).plus(extendedPaid).plus(yearPaid));
  }
}
