package vn.ntm.funding.alert;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.web.paging.PageRequest;

/** What a list of alerts may be narrowed to; used as a bean parameter. */
class AlertFilter {

  @QueryParam("kind")
  AlertKind kind;

  @QueryParam("state")
  AlertState state;

  @Parameter(description = "A locality; by default the root of the caller's subtree")
  @QueryParam("under")
  UUID under;

  @BeanParam PageRequest page;
}
