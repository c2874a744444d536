package vn.ntm.targets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

/**
 * That a record lies in the caller's subtrees, as a condition of a query for entities that have a
 * {@code localityPath}. Records of units that the caller's took over are in them, as they are when
 * they are asked for one by one.
 */
public final class SubtreeCondition {

  private SubtreeCondition() {}

  /** The condition; its values are added to those of the query. */
  public static String of(Roots roots, Map<String, Object> values) {
    if (roots.areTheWholeCountry()) {
      return "1 = 1";
    }
    StringBuilder condition = new StringBuilder();
    List<UUID> units = roots.units();
    for (int i = 0; i < units.size(); i++) {
      condition.append(i == 0 ? "(" : " or ");
      condition.append("array_contains(localityPath, :subtree").append(i).append(")");
      values.put("subtree" + i, units.get(i));
    }
    return condition.append(")").toString();
  }
}
