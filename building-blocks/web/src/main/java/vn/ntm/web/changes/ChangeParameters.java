package vn.ntm.web.changes;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** From where, and how far, a feed is read. */
public class ChangeParameters {

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
    return PageRequest.size(limit);
  }
}
