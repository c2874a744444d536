package vn.ntm.targets.plan.domain;

import java.util.List;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.CriterionVerdict;
import vn.ntm.targets.assessment.domain.IndicatorVerdict;
import vn.ntm.targets.assessment.domain.Verdict;

/**
 * How the places that a target is for stand to its set of criteria.
 *
 * @param places how many there are, by the plan: 189 villages, whether all are known or not
 * @param assessments of those that are known
 */
public record AssessedPlaces(int places, List<Assessment> assessments) {

  public AssessedPlaces {
    assessments = List.copyOf(assessments);
    places = Math.max(places, assessments.size());
  }

  /** Those of which somebody told or measured anything. */
  List<Assessment> known() {
    return assessments.stream().filter(Assessment::isKnown).toList();
  }

  /** What a place meets when everything that is undetermined of it turns out well. */
  static int most(Assessment place) {
    long open =
        place.criteria().stream().filter(one -> one.verdict() == Verdict.UNDETERMINED).count();
    return place.onlyTotal() ? place.countedMet() : place.countedMet() + (int) open;
  }

  /** How many meet all of these criteria or indicators. */
  int meeting(List<String> codes) {
    return (int) assessments.stream().filter(one -> verdict(one, codes) == Verdict.MET).count();
  }

  /** How many do not meet one of them. */
  int failing(List<String> codes) {
    return (int) assessments.stream().filter(one -> verdict(one, codes) == Verdict.NOT_MET).count();
  }

  /**
   * The verdict on all codes together: one that is not met settles it, one unknown leaves it open.
   */
  private static Verdict verdict(Assessment place, List<String> codes) {
    List<Verdict> verdicts = codes.stream().map(code -> verdict(place, code)).toList();
    if (verdicts.contains(Verdict.NOT_MET)) {
      return Verdict.NOT_MET;
    }
    return verdicts.contains(Verdict.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.MET;
  }

  private static Verdict verdict(Assessment place, String code) {
    return place
        .criterion(code)
        .map(CriterionVerdict::verdict)
        .or(() -> place.indicator(code).map(IndicatorVerdict::verdict))
        .orElse(Verdict.UNDETERMINED);
  }
}
