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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(
      summary = "Propose to settle the year of a programme at a locality",
      description =
          "For its own accounts and all below it. Only after the correction period of the year,"
              + " else 422 SETTLED-TOO-EARLY; 409 SETTLEMENT-EXISTS when one is proposed or"
              + " approved, 422 NOTHING-TO-SETTLE when no account is open. Nothing is closed until"
              + " another person approves.")
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
  @Operation(
      summary = "Approve a year settlement of somebody else and close its accounts",
      description =
          "In one transaction: unspent plan lapses, outstanding advances go to accounts of the"
              + " next year where they are recovered or refunded, and the accounts take no entry"
              + " any more (INV-20). 409 while requests for payment are open (REQUESTS-ARE-OPEN),"
              + " while an earlier year still holds advances (EARLIER-YEAR-OPEN), and when a hard"
              + " counterpart rule lacks money (INV-12). 422 TOO-MANY-ACCOUNTS above 20,000: then"
              + " localities below settle first. What is found later is booked in a later year.")
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> answer(decide.approve(id, expectedVersion(headers))));
  }

  @POST
  @Path("/year-settlements/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Operation(
      summary = "Reject a proposed year settlement, with a reason",
      description =
          "Its accounts stay open and the year may be proposed again. 409 WRONG-STATE once it is"
              + " decided.")
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
  @Operation(
      summary = "A year settlement, as proposed and as decided",
      description =
          "With the document it rests on and, once approved, how many accounts it closed. 404"
              + " outside of the subtree.")
  public Response get(@PathParam("id") UUID id) {
    return answer(settlements.get(id));
  }

  @GET
  @Path("/year-settlements")
  @Operation(
      summary = "The year settlements of the subtree",
      description = "In the order of proposal, rejected ones included.")
  public Page<YearSettlement> list(@BeanParam PageRequest page) {
    return settlements.list(page);
  }

  @GET
  @Path("/settlement-columns")
  @Operation(
      summary = "The columns of form 01/QTNĐ of each project",
      description =
          "Columns 2 to 5 say which project it is, 6 to 24 hold plan, extended plan, volume,"
              + " advances, extension and cancellation of the year, one line for each programme,"
              + " source and nature, exact to the đồng. They follow from the ledger at every"
              + " moment, settled or not; asOf and knownAt give those of an earlier day."
              + " budgetYear is required: 400 without it; under narrows to a place.")
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
