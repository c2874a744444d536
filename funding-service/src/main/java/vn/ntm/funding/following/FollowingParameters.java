package vn.ntm.funding.following;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.web.history.HistoryParameters;

/** Which budget is followed; used as a bean parameter. */
class FollowingParameters {

  @Parameter(description = "Required, 2010 to 2100", example = "2024")
  @QueryParam("budgetYear")
  Integer budgetYear;

  @Parameter(description = "A locality; by default the root of the caller's subtree")
  @QueryParam("under")
  UUID under;

  @BeanParam HistoryParameters history;
}
