package vn.ntm.reporting.target.domain;

import java.util.Set;

/**
 * When a listed locality has reached its goal.
 *
 * <p>RECOGNISED: it has a recognition of the standard that counts for a year of the plan.
 * DECISION_RECEIVED: the decision itself is dated in a year of the plan, whatever year it counts
 * for (domain handbook 6.3, F002-01 and F002-03). Other goals, such as a submitted dossier, are not
 * reached by recognition, and nobody tells them yet.
 */
final class ReachedByRecognition {

  private static final String RECOGNISED = "RECOGNISED";
  private static final String DECISION_RECEIVED = "DECISION_RECEIVED";
  private static final Set<String> TOLD_BY_RECOGNITION = Set.of(RECOGNISED, DECISION_RECEIVED);

  private ReachedByRecognition() {}

  static boolean decides(String goalKind) {
    return TOLD_BY_RECOGNITION.contains(goalKind);
  }

  static boolean holds(PlannedTarget target, Recognition recognition) {
    int year =
        target.goalKind().equals(DECISION_RECEIVED)
            ? recognition.decisionDate().getYear()
            : recognition.recognisedYear();
    return decides(target.goalKind())
        && recognition.standard().equals(target.standard())
        && target.listed().contains(recognition.localityId())
        && target.yearFrom() <= year
        && year <= target.yearTo();
  }
}
