package vn.ntm.funding.settlement;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Which columns are asked for; used as a bean parameter. */
class ColumnsParameters {

  @QueryParam("budgetYear")
  Integer budgetYear;

  @QueryParam("under")
  UUID under;

  int requiredYear() {
    if (budgetYear == null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "budgetYear", "");
    }
    return budgetYear;
  }
}
