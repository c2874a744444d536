package vn.ntm.funding.normsplit.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** What a place states is asked for by some norms, and is stated once. */
public final class EachStandingCounts {

  private EachStandingCounts() {}

  /** A broken rule for each standing that nobody asks for or that repeats another one. */
  public static List<BrokenRule> check(
      List<Norms> norms, List<Standing> standings, String pointer) {
    List<BrokenRule> broken = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      String place = pointer + "/standings/" + i;
      if (norms.stream().noneMatch(known -> known.know(standing.criterion()))) {
        broken.add(
            BrokenRule.of("NORM-CRITERION-UNKNOWN", place + "/criterion", standing.criterion()));
      }
      if (!seen.add(List.of(standing.criterion(), standing.group()))) {
        broken.add(BrokenRule.of("STANDING-REPEATED", place, standing.group()));
      }
    }
    return broken;
  }
}
