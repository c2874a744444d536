package vn.ntm.targets.localitychange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ntm.targets.localitychange.domain.Broken;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** What an act must say before it can be looked at, and how its broken rules are told. */
final class RequestChecks {

  private RequestChecks() {}

  /**
   * Each unit is named by its id or by its code, not by both.
   *
   * @throws ProblemException 422 with every place where it is not so
   */
  static void requireReferences(String prefix, LocalityChangeRequest request) {
    List<String> ambiguous = new ArrayList<>();
    collect(prefix + "/units", request.units(), ambiguous);
    collect(prefix + "/successors", request.successors(), ambiguous);
    collect(prefix + "/parent", request.parent(), ambiguous);
    for (int i = 0; i < request.established().size(); i++) {
      LocalityChangeRequest.NewUnitRequest unit = request.established().get(i);
      collect(prefix + "/established/" + i + "/parent", unit.parent(), ambiguous);
      collect(prefix + "/established/" + i + "/children", unit.children(), ambiguous);
    }
    if (!ambiguous.isEmpty()) {
      ProblemException refusal = new ProblemException(WebProblem.INVALID);
      ambiguous.forEach(
          pointer -> refusal.part(pointer, LocalityChangeProblem.CHANGE_UNIT_AMBIGUOUS));
      throw refusal;
    }
  }

  /**
   * An act of officials names its decision.
   *
   * @throws ProblemException 422 without one
   */
  static void requireBasis(String prefix, LocalityChangeRequest request) {
    if (request.legalBasis() == null) {
      throw new ProblemException(WebProblem.INVALID)
          .part(prefix + "/legalBasis", LocalityChangeProblem.CHANGE_BASIS_MISSING);
    }
  }

  /**
   * Tells every broken rule.
   *
   * @throws ProblemException 422 when there is any
   */
  static void refuse(String prefix, List<Broken> broken) {
    if (broken.isEmpty()) {
      return;
    }
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    for (Broken rule : broken) {
      refusal.part(
          prefix + rule.pointer(),
          LocalityChangeProblem.of(rule.code()),
          rule.arguments().toArray());
    }
    throw refusal;
  }

  private static void collect(
      String pointer, List<LocalityChangeRequest.UnitReference> units, List<String> ambiguous) {
    for (int i = 0; i < units.size(); i++) {
      collect(pointer + "/" + i, units.get(i), ambiguous);
    }
  }

  private static void collect(
      String pointer, LocalityChangeRequest.UnitReference unit, List<String> ambiguous) {
    long named =
        unit == null
            ? 1
            : Stream.of(unit.localityId(), unit.code()).filter(value -> value != null).count();
    if (named != 1) {
      ambiguous.add(pointer);
    }
  }
}
