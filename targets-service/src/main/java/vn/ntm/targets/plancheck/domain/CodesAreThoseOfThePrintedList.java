package vn.ntm.targets.plancheck.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The codes of criteria that a place does not meet are those of the printed list. Plans separate
 * them by semicolons or commas, end the list with one more, and print 0 for none.
 */
final class CodesAreThoseOfThePrintedList implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.PrintedCodes.class)
        .filter(list -> !read(list.printed()).equals(list.codes()))
        .map(
            list ->
                FindingKind.CODES_ARE_NOT_THOSE_PRINTED
                    .at(list.spot())
                    .printed(list.printed())
                    .computed(String.join("; ", list.codes()))
                    .saying(list.place(), list.printed(), String.join("; ", list.codes())));
  }

  private static List<String> read(String printed) {
    return Arrays.stream(printed.split("[;,\\s]+"))
        .filter(code -> !code.isEmpty() && !code.equals("0"))
        .toList();
  }
}
