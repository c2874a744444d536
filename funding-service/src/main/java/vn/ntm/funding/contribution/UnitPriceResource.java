package vn.ntm.funding.contribution;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Unit prices of labour, land and goods over HTTP. */
@Path("/v1/unit-prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class UnitPriceResource {

  private final RecordUnitPrice record;
  private final UnitPrices prices;
  private final Idempotency idempotency;

  UnitPriceResource(RecordUnitPrice record, UnitPrices prices, Idempotency idempotency) {
    this.record = record;
    this.prices = prices;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "Record a unit price of labour, land or goods in a province",
      description =
          "By finance, from a decision. It holds from validFrom and takes over from an earlier"
              + " price of the same item, which does not come back when the newer one runs out."
              + " Contributions keep the price by which they were valued. 422 for a unit that is"
              + " no province (NOT-A-PROVINCE), a form that has no price (FORM-WITHOUT-PRICE), a"
              + " price of 0 and dates in the wrong order.")
  public Response record(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RecordUnitPrice.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          UnitPrice price = record.handle(command);
          return Response.created(URI.create("/v1/unit-prices?localityId=" + price.localityId()))
              .entity(price)
              .build();
        });
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The unit prices that hold at a place",
      description =
          "All prices of the province of localityId, old and new, with the decisions that set"
              + " them. localityId is required: 400 without it; 404 outside of the subtree.")
  public Page<UnitPrice> list(
      @QueryParam("localityId") UUID localityId, @BeanParam PageRequest page) {
    return prices.list(localityId, page);
  }
}
