package vn.ntm.targets.criteria.domain;

import java.util.ArrayList;
import java.util.List;

/** All rules for sets. */
public final class SetRules {

  /** What the other rules take for granted. */
  private static final List<SetRule> FIRST = List.of(new SetIsWhole());

  private static final List<SetRule> THEN =
      List.of(
          new TextsAreClean(),
          new StandardFitsTheLevel(),
          new IssuerFitsThePlace(),
          new ValidityIsInOrder(),
          new NumbersFollowTheirCriterion(),
          new NumbersAreUnique(),
          new MeasuresFitTheirKind(),
          new ThresholdsAreForMeasures(),
          new AreasAreThoseOfTheSet(),
          new BucketsAreApart(),
          new ConditionsSayWhatTheyAsk());

  private SetRules() {}

  /** Everything that is wrong with a set, not only the first. */
  public static List<BrokenSetRule> broken(CriteriaSetDraft set) {
    List<BrokenSetRule> broken = new ArrayList<>();
    FIRST.forEach(rule -> rule.check(set, broken::add));
    if (broken.isEmpty()) {
      THEN.forEach(rule -> rule.check(set, broken::add));
    }
    return List.copyOf(broken);
  }
}
