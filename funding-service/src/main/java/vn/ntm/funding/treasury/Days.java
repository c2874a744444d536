package vn.ntm.funding.treasury;

import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The parameter afterDays of work lists. */
final class Days {

  private Days() {}

  /**
   * A number of days, 0 to 9,999.
   *
   * @throws ProblemException 400 for anything else, also for nothing
   */
  static int of(String afterDays) {
    if (afterDays == null || !afterDays.matches("[0-9]{1,4}")) {
      throw new ProblemException(
          WebProblem.INVALID_PARAMETER, "afterDays", afterDays == null ? "" : afterDays);
    }
    return Integer.parseInt(afterDays);
  }
}
