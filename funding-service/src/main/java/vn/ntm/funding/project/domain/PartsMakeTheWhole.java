package vn.ntm.funding.project.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** The parts of a division sum exactly to its whole: nothing is rounded, nothing is left over. */
public final class PartsMakeTheWhole {

  private PartsMakeTheWhole() {}

  /**
   * Empty when the rule holds.
   *
   * @param division the member of the request, e.g. /components
   * @param parts each from 1 to 1,000,000
   */
  public static Optional<BrokenRule> check(String division, int whole, List<Integer> parts) {
    long sum = parts.stream().mapToLong(Integer::longValue).sum();
    return sum == whole
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "PARTS-NOT-THE-WHOLE",
                division + "/shares",
                Long.toString(sum),
                Integer.toString(whole)));
  }
}
