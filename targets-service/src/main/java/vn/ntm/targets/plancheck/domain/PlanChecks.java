package vn.ntm.targets.plancheck.domain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules for plans that contradict themselves. */
public final class PlanChecks {

  private static final List<PlanCheckRule> RULES =
      List.of(
          new PercentFollowsFromItsNumbers(),
          new TotalIsTheSumOfItsParts(),
          new DeclaredNumberIsTheLengthOfTheList(),
          new NumberIsTheSameEachTime(),
          new MetAndUnmetAreAllCriteria(),
          new CodesAreThoseOfThePrintedList(),
          new BucketHoldsThePlacesAssessedSo(),
          new CriterionIsOfOneClass(),
          new GoalsOnOneMeasureAgree(),
          new OneThingIsDueOnOneDay(),
          new GoalHoldsForTheSamePlaces(),
          new AverageFollowsFromItsNumbers(),
          new NoNumberIsLeftOut(),
          new GoalCanBeReached(),
          new NothingIsDueBeforeTheIssue(),
          new NothingIsDueAfterTheYears(),
          new DateIsThatOfItsWords(),
          new StepsLieBeforeTheirTarget(),
          new StepsAreOfTheYearOfTheList(),
          new BasisIsOlderThanThePlan(),
          new NameIsThatOfTheCode(),
          new CriterionIsOfItsSet(),
          new ReachedMeansRecognised(),
          new LabelsFollowOneAnother(),
          new PlaceIsListedOnce(),
          new PlaceHasOneTarget(),
          new EveryPlaceIsServed(),
          new EveryCountedPlaceIsNamed(),
          new UnmetCriterionHasARemedy(),
          new BreakdownIsOfThePlansYears());

  private PlanChecks() {}

  /** Everything that all rules find, the gravest first, in the order of the rules. */
  public static List<Finding> findings(StatedPlan plan) {
    return RULES.stream()
        .flatMap(rule -> rule.findings(plan))
        .distinct()
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  /**
   * The pointers of the numbers that the plan settles by stating them in more than one way: a slip
   * in any of them is found.
   */
  public static Set<String> settledNumbers(StatedPlan plan) {
    return RULES.stream()
        .flatMap(rule -> rule.settled(plan))
        .filter(PrintedNumber::isPrinted)
        .map(number -> number.spot().pointer())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
