package vn.ntm.funding.ledger;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import vn.ntm.web.paging.PageRequest;

/** What a list of accounts may be narrowed to; used as a bean parameter. */
class AccountFilter {

  @QueryParam("budgetYear")
  Integer budgetYear;

  @QueryParam("capitalSource")
  String capitalSource;

  @QueryParam("nature")
  String nature;

  @QueryParam("holderId")
  UUID holderId;

  @QueryParam("under")
  UUID under;

  @BeanParam PageRequest page;
}
