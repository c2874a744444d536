package vn.ntm.targets.localitychange.domain;

import java.util.List;

/** All rules for acts on units. */
public final class ChangeRules {

  private static final List<ChangeRule> RULES =
      List.of(
          new ActNamesTheUnitsOfItsType(),
          new DecisionIsNotInTheFuture(),
          new UnitsAreKnown(),
          new UnitsLiveTheDayBefore(),
          new UnitsHaveNoEndYet(),
          new UnitIsNamedOnce(),
          new UnitsAreOfOneLevel(),
          new LevelExistsThatDay(),
          new NameBeginsWithAKindOfTheDay(),
          new KindFitsTheTypeOfAct(),
          new CodeHasTheFormOfItsLevel(),
          new CodeIsFree(),
          new ParentIsOfTheLevelAbove(),
          new ParentLivesAsLong(),
          new SuccessorLives(),
          new NobodyIsLeftBelow(),
          new NothingElseChangesThatDay());

  private ChangeRules() {}

  /** Every rule that the act breaks, not only the first. */
  public static List<Broken> broken(ChangeFacts facts) {
    return RULES.stream().flatMap(rule -> rule.broken(facts)).toList();
  }
}
