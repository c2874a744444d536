package vn.ntm.funding.treasury;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.funding.treasury.domain.LineState;
import vn.ntm.web.paging.PageRequest;

/** What a list of lines may be narrowed to; used as a bean parameter. */
class TreasuryLineFilter {

  @QueryParam("state")
  LineState state;

  @QueryParam("statementId")
  UUID statementId;

  @QueryParam("voucherNumber")
  String voucherNumber;

  @Parameter(description = "true: a note covers what differs now; false: nobody has written one")
  @QueryParam("resolved")
  Boolean resolved;

  @BeanParam PageRequest page;
}
