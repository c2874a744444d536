package vn.ntm.targets.recognitioncase;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The criteria that somebody found unmet, by their codes, and of how many: each is named once and
 * all are criteria of the set that the place is measured against. Without such a set here, what is
 * told has only to agree with itself.
 */
record UnmetCriteria(int criteria, List<String> unmet) {

  /**
   * Lets them pass where they are those of the set.
   *
   * @param set that the place is measured against; empty when the platform has none
   * @throws ProblemException 422 for another number of criteria than the set has, more unmet ones
   *     than criteria, one that is named twice or that the set has not
   */
  void requireOf(Optional<CriteriaSetDefinition> set) {
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    boolean sound = set.map(known -> requireCount(known, refusal)).orElse(true);
    if (unmet.size() > criteria) {
      sound = false;
      refusal.part("/unmet", CaseProblem.REVOCATION_UNMET_TOO_MANY, unmet.size(), criteria);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < unmet.size(); i++) {
      String code = unmet.get(i);
      String pointer = "/unmet/" + i;
      if (!seen.add(code)) {
        sound = false;
        refusal.part(pointer, CaseProblem.REVOCATION_UNMET_REPEATED, code);
      } else if (set.isPresent() && set.get().criterion(code).isEmpty()) {
        sound = false;
        refusal.part(
            pointer, CaseProblem.REVOCATION_UNMET_UNKNOWN, code, set.get().header().code());
      }
    }
    if (!sound) {
      throw refusal;
    }
  }

  private boolean requireCount(CriteriaSetDefinition set, ProblemException refusal) {
    int known = set.criteria().size();
    if (known != criteria) {
      refusal.part(
          "/criteria", CaseProblem.REVOCATION_CRITERIA_COUNT, criteria, known, set.header().code());
    }
    return known == criteria;
  }
}
