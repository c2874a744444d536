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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(
      summary = "Import the money of a plan document",
      description =
          "The document may be a whole plan: its capital lines are taken, its targets, tasks and"
              + " other sections are passed over. Amounts are in million đồng as plans print them,"
              + " with up to six decimals, and are kept exactly. A line has one source, or several"
              + " payers that share it without a split; its nature is then UNSPECIFIED. 422 names"
              + " each wrong line: an unknown source, an amount that is no whole đồng (INV-10),"
              + " both a source and payers, or a plan over several years. 409 PLAN-EXISTS for the"
              + " same number, issuer and day. A funding plan states an intention: no account"
              + " receives money by it.")
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
  @Operation(
      summary = "A funding plan with its lines and totals",
      description =
          "Totals by source and nature are computed from the lines and never forced to what the"
              + " document prints or to 100 %. Money that several payers share stands under"
              + " unsplit and belongs to no single source.")
  public Response get(@PathParam("id") UUID id) {
    FundingPlan plan = plans.get(id);
    return Response.ok(plan).tag(EntityVersion.tag(plan.version())).build();
  }

  @GET
  @Operation(
      summary = "The funding plans of the subtree",
      description = "In the order of import, each with its lines and totals.")
  public Page<FundingPlan> list(@BeanParam PageRequest page) {
    return plans.list(page);
  }
}
