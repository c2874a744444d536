package vn.ntm.funding.mediumterm.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A medium-term plan names each year of its period at most once, and no other. */
public final class EachYearOnceInThePeriod {

  private EachYearOnceInThePeriod() {}

  /** Every slice that breaks the rule. */
  public static List<BrokenRule> check(List<YearSlice> years, int from, int to) {
    List<BrokenRule> broken = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < years.size(); i++) {
      int year = years.get(i).year();
      if (!seen.add(year) || year < from || year > to) {
        broken.add(
            BrokenRule.of(
                "YEAR-NOT-OF-PERIOD",
                "/years/" + i + "/year",
                Integer.toString(year),
                Integer.toString(from),
                Integer.toString(to)));
      }
    }
    return broken;
  }
}
