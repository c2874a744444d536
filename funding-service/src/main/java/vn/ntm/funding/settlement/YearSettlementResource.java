package vn.ntm.funding.settlement;

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
import vn.ntm.web.history.HistoryParameters;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Year settlements and the statutory columns over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class YearSettlementResource {

  private final ProposeYearSettlement propose;
  private final DecideYearSettlement decide;
  private final YearSettlements settlements;
  private final Idempotency idempotency;

  YearSettlementResource(
      ProposeYearSettlement propose,
      DecideYearSettlement decide,
      YearSettlements settlements,
      Idempotency idempotency) {
    this.propose = propose;
    this.decide = decide;
    this.settlements = settlements;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/year-settlements")
  @RolesAllowed(Roles.FINANCE)
  public Response propose(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeYearSettlement.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          YearSettlement settlement = propose.handle(command);
          return Response.created(URI.create("/v1/year-settlements/" + settlement.id()))
              .tag(EntityVersion.tag(settlement.version()))
              .entity(settlement)
              .build();
        });
  }

  @POST
  @Path("/year-settlements/{id}/approval")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Consumes(MediaType.WILDCARD)
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> answer(decide.approve(id, expectedVersion(headers))));
  }

  @POST
  @Path("/year-settlements/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid DecideYearSettlement.Rejection rejection) {
    return idempotency.once(
        headers,
        uri,
        rejection,
        () -> answer(decide.reject(id, expectedVersion(headers), rejection)));
  }

  @GET
  @Path("/year-settlements/{id}")
  public Response get(@PathParam("id") UUID id) {
    return answer(settlements.get(id));
  }

  @GET
  @Path("/year-settlements")
  public Page<YearSettlement> list(@BeanParam PageRequest page) {
    return settlements.list(page);
  }

  @GET
  @Path("/settlement-columns")
  public Page<ProjectColumns> columns(
      @BeanParam ColumnsParameters parameters,
      @BeanParam HistoryParameters history,
      @BeanParam PageRequest page) {
    return settlements.columns(
        parameters.requiredYear(),
        parameters.under,
        history.asOfDay(),
        history.knownAtInstant(),
        page);
  }

  private static Response answer(YearSettlement settlement) {
    return Response.ok(settlement).tag(EntityVersion.tag(settlement.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
