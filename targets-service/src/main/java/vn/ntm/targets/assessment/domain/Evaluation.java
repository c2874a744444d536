package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.targets.assessment.domain.IndicatorVerdict.Basis;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;

/**
 * Assesses places against one set on one day: the latest fact of the day or before decides each
 * indicator, be it a measurement or what a report states.
 */
public final class Evaluation {

  private final CriteriaSetDefinition set;
  private final LocalDate day;
  private final Purpose purpose;
  private final Map<String, IndicatorRule> ruleOfArea = new HashMap<>();

  /** An evaluation of many places; each place is looked at on its own. */
  public Evaluation(CriteriaSetDefinition set, LocalDate day, Purpose purpose) {
    this.set = set;
    this.day = day;
    this.purpose = purpose;
  }

  /** How a place stands. */
  public Assessment of(PlaceFacts facts) {
    Optional<Stated> statement = facts.statementOn(day);
    Map<String, Measured> measured = latest(facts.measurements());
    List<CriterionVerdict> criteria = new ArrayList<>();
    for (CriterionDefinition criterion : set.criteria()) {
      criteria.add(criterion(criterion, rule(facts.area()), measured, statement));
    }
    return new Assessment(
        facts.localityId(),
        set.versionId(),
        day,
        criteria,
        statement.flatMap(this::declared).orElse(null),
        statement.flatMap(one -> declared(one).map(met -> one.on())).orElse(null),
        statement.filter(one -> isLastFact(one, measured)).isPresent());
  }

  private Optional<Integer> declared(Stated statement) {
    return Optional.ofNullable(statement.declaredMet());
  }

  private static boolean isLastFact(Stated statement, Map<String, Measured> measured) {
    return !statement.listsUnmet()
        && measured.values().stream().noneMatch(one -> !one.measuredOn().isBefore(statement.on()));
  }

  private IndicatorRule rule(String area) {
    // A map takes null as a key: the places without an area.
    return ruleOfArea.computeIfAbsent(
        area, key -> new IndicatorRule(set.thresholdLookup(), key, day.getYear()));
  }

  private Map<String, Measured> latest(List<Measured> measurements) {
    Map<String, Measured> latest = new HashMap<>();
    for (Measured one : measurements) {
      if (!one.measuredOn().isAfter(day) && isAccepted(one)) {
        latest.merge(
            one.indicator(),
            one,
            (first, second) -> Measured.BY_TIME.compare(first, second) <= 0 ? second : first);
      }
    }
    return latest;
  }

  private boolean isAccepted(Measured one) {
    return purpose == Purpose.FOLLOW_UP
        || set.indicator(one.indicator())
            .map(IndicatorDefinition::requiredSource)
            .map(required -> required == one.source())
            .orElse(true);
  }

  /** That an indicator is met, only its required source can say to recognise a place. */
  private boolean isAccepted(Stated list, IndicatorDefinition indicator) {
    return purpose == Purpose.FOLLOW_UP
        || indicator.requiredSource() == null
        || list.unmet().contains(indicator.code());
  }

  private CriterionVerdict criterion(
      CriterionDefinition criterion,
      IndicatorRule rule,
      Map<String, Measured> measured,
      Optional<Stated> statement) {
    Optional<Stated> list = statement.filter(Stated::listsUnmet);
    List<IndicatorVerdict> indicators = new ArrayList<>();
    for (IndicatorDefinition indicator : criterion.indicators()) {
      indicators.add(indicator(indicator, rule, measured.get(indicator.code()), list));
    }
    boolean statedUnmet = list.filter(one -> leavesOpen(one, criterion, indicators)).isPresent();
    boolean inHand = criterion.complete() && !indicators.isEmpty();
    boolean incomplete = list.isEmpty() && !inHand;
    Verdict verdict = criterion(indicators, statedUnmet, incomplete);
    return new CriterionVerdict(criterion.code(), verdict, statedUnmet, incomplete, indicators);
  }

  private static boolean hasUnmet(List<IndicatorVerdict> indicators) {
    return indicators.stream().anyMatch(one -> one.verdict() == Verdict.NOT_MET);
  }

  /**
   * Whether a report names the criterion unmet in a way that no indicator here shows: as a whole,
   * as long as not all of it was measured later, or by an indicator that is not in hand.
   */
  private static boolean leavesOpen(
      Stated list, CriterionDefinition criterion, List<IndicatorVerdict> indicators) {
    boolean allMeasured =
        criterion.complete()
            && !indicators.isEmpty()
            && indicators.stream().allMatch(one -> one.basis() == Basis.MEASURED);
    boolean whole = UnmetList.namesWhole(list.unmet(), criterion) && !allMeasured;
    boolean notInHand =
        UnmetList.criteriaOf(list.unmet()).contains(criterion.code())
            && list.unmet().stream()
                .noneMatch(
                    code ->
                        criterion.indicators().stream().anyMatch(one -> one.code().equals(code)))
            && !allMeasured;
    return whole || notInHand;
  }

  private IndicatorVerdict indicator(
      IndicatorDefinition indicator, IndicatorRule rule, Measured measured, Optional<Stated> list) {
    Optional<Stated> newer =
        list.filter(one -> measured == null || one.on().isAfter(measured.measuredOn()))
            .filter(one -> isAccepted(one, indicator));
    if (newer.isPresent()) {
      return stated(indicator, newer.get());
    }
    if (measured == null) {
      return new IndicatorVerdict(
          indicator.code(), Verdict.UNDETERMINED, Basis.NOTHING, null, null, false);
    }
    return new IndicatorVerdict(
        indicator.code(),
        rule.verdict(indicator, measured.value()),
        Basis.MEASURED,
        measured.measuredOn(),
        measured.id(),
        isStale(indicator, measured.measuredOn()));
  }

  private IndicatorVerdict stated(IndicatorDefinition indicator, Stated list) {
    boolean wholeCriterion =
        set.criterion(indicator.criterionCode())
            .filter(criterion -> UnmetList.namesWhole(list.unmet(), criterion))
            .isPresent();
    Verdict verdict = list.unmet().contains(indicator.code()) ? Verdict.NOT_MET : Verdict.MET;
    return new IndicatorVerdict(
        indicator.code(),
        wholeCriterion && verdict == Verdict.MET ? Verdict.UNDETERMINED : verdict,
        Basis.STATED,
        list.on(),
        list.id(),
        isStale(indicator, list.on()));
  }

  private boolean isStale(IndicatorDefinition indicator, LocalDate factOn) {
    return indicator.refresh() != null && indicator.refresh().freshUntil(factOn).isBefore(day);
  }

  /** Every indicator met or not applicable; what a report names unmet as a whole is unmet. */
  static Verdict criterion(
      List<IndicatorVerdict> indicators, boolean statedUnmet, boolean incomplete) {
    if (statedUnmet || hasUnmet(indicators)) {
      return Verdict.NOT_MET;
    }
    boolean open = indicators.stream().anyMatch(one -> one.verdict() == Verdict.UNDETERMINED);
    return open || incomplete ? Verdict.UNDETERMINED : Verdict.MET;
  }
}
