package vn.ntm.web.changes;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** From where, and how far, a feed is read. */
public class ChangeParameters {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;

  @Parameter(description = "Position after which to go on; 0, the default, is the beginning")
  @QueryParam("since")
  String since;

  @Parameter(description = "At most so many, 1 to 1,000; 50 by default")
  @QueryParam("limit")
  String limit;

  long position() {
    if (since == null) {
      return 0;
    }
    if (!since.matches("\\d{1,15}")) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "since", since);
    }
    return Long.parseLong(since);
  }

  int most() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!limit.matches("[1-9]\\d{0,3}") || Integer.parseInt(limit) > MAX_LIMIT) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "limit", limit);
    }
    return Integer.parseInt(limit);
  }
}
