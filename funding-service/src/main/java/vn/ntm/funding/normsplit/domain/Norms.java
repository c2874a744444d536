package vn.ntm.funding.normsplit.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Points by criterion and group. */
public final class Norms {

  /** Most criteria of a set of norms. */
  public static final int MAX_CRITERIA = 20;

  /** Most groups of a criterion. */
  public static final int MAX_GROUPS = 50;

  /** Most points of a group. */
  public static final int MAX_WEIGHT = 1_000_000;

  private final Map<String, Map<String, Integer>> weights = new HashMap<>();

  /** The norms; each criterion and group stands in them once. */
  public Norms(List<NormCriterion> criteria) {
    for (NormCriterion criterion : criteria) {
      Map<String, Integer> groups = weights.computeIfAbsent(criterion.code(), c -> new HashMap<>());
      criterion.groups().forEach(group -> groups.put(group.code(), group.weight()));
    }
  }

  /** Whether they say anything about this criterion. */
  public boolean know(String criterion) {
    return weights.containsKey(criterion);
  }

  /** The points of a group, empty when they do not know it. */
  public OptionalInt weight(String criterion, String group) {
    Integer weight = weights.getOrDefault(criterion, Map.of()).get(group);
    return weight == null ? OptionalInt.empty() : OptionalInt.of(weight);
  }

  /** Every criterion that they know. */
  public List<String> criteria() {
    return weights.keySet().stream().sorted().toList();
  }

  /**
   * What a place weighs: the points of its groups, each as often as it counts there. What they do
   * not know weighs nothing.
   *
   * @throws ArithmeticException never within the bounds of norms and standings
   */
  public long weightOf(List<Standing> standings) {
    long sum = 0;
    for (Standing standing : standings) {
      int weight = weight(standing.criterion(), standing.group()).orElse(0);
      sum = Math.addExact(sum, Math.multiplyExact((long) weight, standing.quantity()));
    }
    return sum;
  }
}
