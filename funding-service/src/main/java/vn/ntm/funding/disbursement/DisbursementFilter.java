package vn.ntm.funding.disbursement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.web.paging.PageRequest;

/** What a list of disbursements may be narrowed to; used as a bean parameter. */
class DisbursementFilter {

  @QueryParam("accountId")
  UUID accountId;

  @QueryParam("status")
  DisbursementStatus status;

  @BeanParam PageRequest page;
}
