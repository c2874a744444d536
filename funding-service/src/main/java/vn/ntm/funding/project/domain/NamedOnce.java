package vn.ntm.funding.project.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A division or a list names each thing once. */
public final class NamedOnce {

  private NamedOnce() {}

  /**
   * One broken rule for each repetition.
   *
   * @param list the member of the request, e.g. /sources
   */
  public static List<BrokenRule> check(String list, List<?> names) {
    Set<Object> seen = new HashSet<>();
    List<BrokenRule> broken = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        broken.add(BrokenRule.of("NAMED-TWICE", list + "/" + i, names.get(i).toString()));
      }
    }
    return broken;
  }
}
