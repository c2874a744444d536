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
 * @param acknowledged those of its predecessors that lapse by it; empty where it was recognised on
 *     its own
 */
public record EnteredRecognition(
    RecognitionFacts facts,
    String decidedBy,
    Optional<String> competent,
    boolean underWay,
    List<LapsingRecognition> acknowledged) {

  public EnteredRecognition {
    acknowledged = List.copyOf(acknowledged);
  }

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
    broken.addAll(brokenByAcknowledging());
    return broken;
  }

  private List<BrokenRule> brokenByAcknowledging() {
    List<BrokenRule> broken = new ArrayList<>();
    String locality = facts.locality().fullName();
    if (!acknowledged.isEmpty() && AcknowledgementIsDue.isExempt(facts.standard(), facts.held())) {
      broken.add(BrokenRule.of("/acknowledges", BrokenRule.Code.ACKNOWLEDGEMENT_EXEMPT, locality));
    }
    for (int i = 0; i < acknowledged.size(); i++) {
      LapsingRecognition lapsing = acknowledged.get(i);
      String field = "/acknowledges/" + i;
      if (!lapsing.ofPredecessor()) {
        broken.add(
            BrokenRule.of(
                field,
                BrokenRule.Code.ACKNOWLEDGEMENT_NOT_A_PREDECESSOR,
                lapsing.id(),
                locality,
                facts.standard().name()));
      } else if (!lapsing.active()) {
        broken.add(BrokenRule.of(field, BrokenRule.Code.ACKNOWLEDGEMENT_NOT_ACTIVE, lapsing.id()));
      } else if (!lapsing.first()) {
        broken.add(BrokenRule.of(field, BrokenRule.Code.ACKNOWLEDGEMENT_TWICE, lapsing.id()));
      }
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
