package vn.ntm.funding.normsplit.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * A place states its group under every criterion of the norms, and only groups that they know. A
 * criterion that was left out would weigh nothing without anybody having said so.
 */
public final class PlaceStandsUnderEveryCriterion {

  private PlaceStandsUnderEveryCriterion() {}

  /**
   * A broken rule for each criterion that is missing, each group that is unknown and each group
   * that is named twice. Criteria that these norms do not know are left to others.
   */
  public static List<BrokenRule> check(Norms norms, List<Standing> standings, String pointer) {
    List<BrokenRule> broken = new ArrayList<>();
    Set<String> stated = new HashSet<>();
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      stated.add(standing.criterion());
      if (norms.know(standing.criterion())
          && norms.weight(standing.criterion(), standing.group()).isEmpty()) {
        broken.add(
            BrokenRule.of(
                "NORM-GROUP-UNKNOWN",
                pointer + "/standings/" + i + "/group",
                standing.group(),
                standing.criterion()));
      }
    }
    for (String criterion : norms.criteria()) {
      if (!stated.contains(criterion)) {
        broken.add(BrokenRule.of("NORM-CRITERION-MISSING", pointer + "/standings", criterion));
      }
    }
    return broken;
  }
}
