package vn.ntm.funding.normsplit.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Norms name each criterion once, and each group once under its criterion. */
public final class EachNormOnce {

  private EachNormOnce() {}

  /** A broken rule for each repetition. */
  public static List<BrokenRule> check(List<NormCriterion> criteria, String pointer) {
    List<BrokenRule> broken = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < criteria.size(); i++) {
      NormCriterion criterion = criteria.get(i);
      String place = pointer + "/" + i;
      if (!seen.add(criterion.code())) {
        broken.add(BrokenRule.of("NORM-REPEATED", place + "/code", criterion.code()));
      }
      broken.addAll(groups(criterion, place));
    }
    return broken;
  }

  private static List<BrokenRule> groups(NormCriterion criterion, String pointer) {
    List<BrokenRule> broken = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < criterion.groups().size(); i++) {
      String code = criterion.groups().get(i).code();
      if (!seen.add(code)) {
        broken.add(BrokenRule.of("NORM-REPEATED", pointer + "/groups/" + i + "/code", code));
      }
    }
    return broken;
  }
}
