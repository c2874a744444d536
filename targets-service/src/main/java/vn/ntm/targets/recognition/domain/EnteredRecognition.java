package vn.ntm.targets.recognition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recognition that was decided outside of the platform, with what is needed to judge it.
 *
 * @param decidedBy who decided
 * @param competent who was competent by the rules of that day; empty where none are known
 * @param underWay whether the locality has an open case of the standard
 */
public record EnteredRecognition(
    RecognitionFacts facts, String decidedBy, Optional<String> competent, boolean underWay) {

  /** Every rule that is broken: those of each recognition, and those of what no case has led to. */
  public List<BrokenRule> broken() {
    List<BrokenRule> broken = new ArrayList<>(RecognitionRules.broken(facts));
    competent
        .filter(authority -> !authority.equals(decidedBy))
        .map(this::notCompetent)
        .ifPresent(broken::add);
    if (underWay) {
      broken.add(
          BrokenRule.of(
              "/standard",
              BrokenRule.Code.RECOGNITION_UNDER_WAY,
              facts.standard().name(),
              facts.locality().fullName()));
    }
    return broken;
  }

  private BrokenRule notCompetent(String authority) {
    return BrokenRule.of(
        "/decidedBy",
        BrokenRule.Code.RECOGNITION_NOT_COMPETENT,
        decidedBy,
        authority,
        facts.decisionDate().toString());
  }
}
