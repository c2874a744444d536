package vn.ntm.funding.following.domain;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.money.Vnd;

/**
 * The parts of a whole sum to the whole (INV-16): what came in from outside is what all groups hold
 * together, and every other figure is the sum of its parts.
 */
public final class RollUpHolds {

  private RollUpHolds() {}

  /** The figures of which the parts do not sum to the whole; each is a data-quality alarm. */
  public static List<Difference> check(BudgetExecution whole, List<BudgetExecution> parts) {
    List<Difference> differences = new ArrayList<>();
    compare("year", whole.year(), parts.stream().map(BudgetExecution::year).toList(), differences);
    compare(
        "extended",
        whole.extended(),
        parts.stream().map(BudgetExecution::extended).toList(),
        differences);
    return differences;
  }

  private static void compare(
      String prefix, PlanExecution whole, List<PlanExecution> parts, List<Difference> found) {
    compare(prefix + ".plan", whole.plan(), sum(parts, Figure.PLAN), found);
    compare(prefix + ".allocated", whole.allocated(), sum(parts, Figure.ALLOCATED), found);
    compare(prefix + ".volume", whole.volume(), sum(parts, Figure.VOLUME), found);
    compare(prefix + ".advance", whole.advance(), sum(parts, Figure.ADVANCE), found);
  }

  private static void compare(String figure, Vnd whole, Vnd parts, List<Difference> found) {
    if (!whole.equals(parts)) {
      found.add(new Difference("INV-16", figure, whole, parts));
    }
  }

  private static Vnd sum(List<PlanExecution> parts, Figure figure) {
    return Vnd.sum(parts.stream().map(figure::of));
  }

  private enum Figure {
    PLAN,
    ALLOCATED,
    VOLUME,
    ADVANCE;

    Vnd of(PlanExecution execution) {
      return switch (this) {
        case PLAN -> execution.plan();
        case ALLOCATED -> execution.allocated();
        case VOLUME -> execution.volume();
        case ADVANCE -> execution.advance();
      };
    }
  }

  /**
   * A figure that does not add up.
   *
   * @param invariant the broken one
   * @param figure such as {@code year.plan}
   */
  public record Difference(String invariant, String figure, Vnd whole, Vnd sumOfParts) {}
}
