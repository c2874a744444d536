package vn.ntm.funding.mediumterm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ntm.money.Vnd;

/**
 * How the annual plans stand against a medium-term plan: the sum of the annual plans is at most the
 * medium term.
 *
 * @param mediumTerm by the decision in force
 * @param planned sum of its years
 * @param assigned plan of the years of the period, after adjustments, as the ledger has it
 * @param remaining medium term less assigned; below zero when more is assigned than planned
 * @param excess what is assigned above the medium term, zero or more
 */
public record MediumTermPosition(
    Vnd mediumTerm,
    Vnd planned,
    Vnd assigned,
    Vnd remaining,
    Vnd excess,
    Standing standing,
    List<Year> years) {

  public MediumTermPosition {
    years = List.copyOf(years);
  }

  /** Whether the annual plans keep to the medium term. */
  public enum Standing {
    /** Less is assigned than the medium term. */
    UNDER,
    /** All of it is assigned. */
    EXHAUSTED,
    /** More is assigned than the medium term. */
    OVER
  }

  /**
   * One year.
   *
   * @param difference assigned less planned
   */
  public record Year(int year, Vnd planned, Vnd assigned, Vnd difference) {}

  /**
   * The position.
   *
   * @param assigned by budget year
   * @throws vn.ntm.money.NotAnAmountException when a sum is more than {@link Vnd#MAX}
   */
  public static MediumTermPosition of(
      Vnd mediumTerm, List<YearSlice> slices, Map<Integer, Vnd> assigned) {
    Map<Integer, Vnd> planned = new TreeMap<>();
    assigned.keySet().forEach(year -> planned.put(year, Vnd.ZERO));
    slices.forEach(slice -> planned.put(slice.year(), slice.amount()));
    List<Year> years = new ArrayList<>();
    planned.forEach(
        (year, amount) -> {
          Vnd given = assigned.getOrDefault(year, Vnd.ZERO);
          years.add(new Year(year, amount, given, given.minus(amount)));
        });
    Vnd given = Vnd.sum(assigned.values());
    Vnd remaining = mediumTerm.minus(given);
    return new MediumTermPosition(
        mediumTerm,
        Vnd.sum(planned.values()),
        given,
        remaining,
        remaining.isNegative() ? remaining.negate() : Vnd.ZERO,
        standing(remaining),
        years);
  }

  private static Standing standing(Vnd remaining) {
    if (remaining.isNegative()) {
      return Standing.OVER;
    }
    return remaining.isZero() ? Standing.EXHAUSTED : Standing.UNDER;
  }
}
