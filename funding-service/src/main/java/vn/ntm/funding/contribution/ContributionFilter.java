package vn.ntm.funding.contribution;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.web.paging.PageRequest;

/** What a list of contributions may be narrowed to; used as a bean parameter. */
class ContributionFilter {

  @QueryParam("under")
  UUID under;

  @QueryParam("year")
  Integer year;

  @QueryParam("status")
  ContributionStatus status;

  @QueryParam("capitalSource")
  MobilisedSource capitalSource;

  @QueryParam("projectId")
  UUID projectId;

  @BeanParam PageRequest page;
}
