package vn.ntm.funding.treasury;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;

/** Lines of statements over HTTP. */
@Path("/v1/treasury-statement-lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Treasury")
class TreasuryLineResource {

  private final ReadTreasuryLines lines;
  private final ResolveDifference resolve;
  private final Idempotency idempotency;

  TreasuryLineResource(
      ReadTreasuryLines lines, ResolveDifference resolve, Idempotency idempotency) {
    this.lines = lines;
    this.resolve = resolve;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Lines by how they stand now",
      description =
          "MATCHED: a payment has the voucher and both say the same. DIFFERING: they say different"
              + " things, which differences lists. UNKNOWN: no payment has the voucher.")
  public Page<TreasuryLine> list(@BeanParam TreasuryLineFilter filter) {
    return lines.list(filter);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "A line, the notes about it, and payments that might be its own",
      description =
          "Candidates are given for an UNKNOWN line: payments of the province without a line that"
              + " have its amount or its voucher number. They decide nothing; a line is matched by"
              + " its voucher alone. 404 for a line that does not concern the subtree.")
  public TreasuryLine.Details get(@PathParam("id") UUID id) {
    return lines.get(id);
  }

  @POST
  @Path("/{id}/resolutions")
  @RolesAllowed({Roles.FINANCE, Roles.TREASURY})
  @Operation(
      summary = "Note what becomes of a difference",
      description =
          "The line and the payment stay as they are. The note covers what differs now; if"
              + " something else differs later the line is on the list again.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TreasuryLine.Resolution.class)))
  public Response resolve(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid ResolveDifference.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> Response.status(Response.Status.CREATED).entity(resolve.handle(id, command)).build());
  }
}
