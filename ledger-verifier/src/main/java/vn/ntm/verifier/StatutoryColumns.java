package vn.ntm.verifier;

import static vn.ntm.verifier.Compartment.ADVANCE;
import static vn.ntm.verifier.Compartment.EXTENDED;
import static vn.ntm.verifier.Compartment.PASSED;
import static vn.ntm.verifier.Compartment.RECEIVED;
import static vn.ntm.verifier.Compartment.RETURNED;
import static vn.ntm.verifier.Compartment.VOLUME;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Columns 6 to 24 of form 01/QTNĐ, made of the sums of entries by year and plan. */
final class StatutoryColumns {

  /** Names of the columns, from 6 on. */
  static final List<String> NAMES =
      List.of(
          "cumulativePaidBefore",
          "outstandingAdvanceBefore",
          "earlierAdvancesRefunded",
          "earlierAdvancesSettled",
          "extendedPlan",
          "extendedPaid",
          "extendedVolume",
          "extendedAdvance",
          "extendedAgain",
          "extendedCancelled",
          "yearPlan",
          "yearPaid",
          "yearVolume",
          "yearAdvance",
          "extendedToNextYear",
          "yearCancelled",
          "settledVolume",
          "advancePassedOn",
          "cumulativePaid");

  private StatutoryColumns() {}

  /**
   * The columns of a year in the order of their names.
   *
   * @param years sums of a project's entries by budget year, of one programme, source and nature
   */
  static long[] of(int year, NavigableMap<Integer, Sums> years) {
    Sums before = new Sums();
    years.headMap(year, false).values().forEach(before::add);
    Sums now = years.getOrDefault(year, new Sums());

    Map<Compartment, Long> yearBefore = before.of(Plan.YEAR);
    Map<Compartment, Long> extendedBefore = before.of(Plan.EXTENDED);
    Map<Compartment, Long> followedBefore = before.of(Plan.ADVANCE_BROUGHT_FORWARD);
    Map<Compartment, Long> own = now.of(Plan.YEAR);
    Map<Compartment, Long> extended = now.of(Plan.EXTENDED);
    Map<Compartment, Long> followed = now.of(Plan.ADVANCE_BROUGHT_FORWARD);

    long c6 = paid(yearBefore) + paid(extendedBefore) - followedBefore.get(RETURNED);
    // What is not carried forward yet still stands in the accounts of the earlier years.
    long c7 =
        -followed.get(RECEIVED)
            + followedBefore.get(ADVANCE)
            + extendedBefore.get(ADVANCE)
            + yearBefore.get(ADVANCE);
    long c8 = followed.get(RETURNED);
    long c9 = followed.get(VOLUME);
    long c10 = -extended.get(RECEIVED);
    long c12 = extended.get(VOLUME);
    long c13 = extended.get(ADVANCE) + extended.get(PASSED);
    long c11 = c12 + c13;
    long c14 = extended.get(EXTENDED);
    long c15 = c10 - c11 - c14;
    long c16 = -own.get(RECEIVED);
    long c18 = own.get(VOLUME);
    long c19 = own.get(ADVANCE) + own.get(PASSED);
    long c17 = c18 + c19;
    long c20 = own.get(EXTENDED);
    long c21 = c16 - c17 - c20;
    long c22 = c9 + c12 + c18;
    long c23 = c7 - c8 - c9 + c13 + c19;
    long c24 = c6 - c8 + c11 + c17;
    return new long[] {
      c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24
    };
  }

  private static long paid(Map<Compartment, Long> sums) {
    return sums.get(VOLUME) + sums.get(ADVANCE) + sums.get(PASSED);
  }
}
