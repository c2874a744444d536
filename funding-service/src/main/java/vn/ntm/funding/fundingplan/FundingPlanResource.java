package vn.ntm.funding.fundingplan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Funding plans over HTTP. */
@Path("/v1/funding-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class FundingPlanResource {

  private final ImportFundingPlan importPlan;
  private final FundingPlans plans;
  private final Idempotency idempotency;

  FundingPlanResource(ImportFundingPlan importPlan, FundingPlans plans, Idempotency idempotency) {
    this.importPlan = importPlan;
    this.plans = plans;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/imports")
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE, Roles.ADMIN})
  public Response importPlan(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ImportFundingPlan.Document document) {
    return idempotency.once(
        headers,
        uri,
        document,
        () -> {
          FundingPlan plan = importPlan.handle(document);
          return Response.created(URI.create("/v1/funding-plans/" + plan.id()))
              .tag(EntityVersion.tag(plan.version()))
              .entity(plan)
              .build();
        });
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    FundingPlan plan = plans.get(id);
    return Response.ok(plan).tag(EntityVersion.tag(plan.version())).build();
  }

  @GET
  public Page<FundingPlan> list(@BeanParam PageRequest page) {
    return plans.list(page);
  }
}
