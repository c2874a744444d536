package vn.ntm.targets.recognitioncase;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Review rounds over HTTP. */
@Path("/v1/review-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognition cases", description = "The way of a locality to a standard")
class ReviewRoundResource {

  private final OpenReviewRound openRound;
  private final ReadProcedures read;
  private final Idempotency idempotency;
  private final RequestValues values;

  ReviewRoundResource(
      OpenReviewRound openRound,
      ReadProcedures read,
      Idempotency idempotency,
      RequestValues values) {
    this.openRound = openRound;
    this.read = read;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Set the cut-off day of a review round",
      description =
          "A dossier that is handed to the province belongs to the first round of its level whose"
              + " cut-off day it has not missed.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Round.class),
              examples = @ExampleObject(name = "round", value = CaseExamples.ROUND)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RoundTables.Round.class),
              examples = @ExampleObject(name = "round", value = CaseExamples.ROUND_ANSWER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "ROUND-KNOWN")
  @APIResponse(responseCode = "422", description = "INVALID: LOCALITY-UNKNOWN")
  public Response open(
      @NotNull @Valid CaseRequests.Round request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/review-rounds")
                .entity(openRound.open(request))
                .build());
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The review rounds of the caller's subtree",
      description = "year is that of the cut-off day.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<RoundTables.Round> list(
      @QueryParam("under") String under,
      @QueryParam("year") String year,
      @BeanParam PageRequest page) {
    return read.rounds(
        values.id("under", under), values.year("year", year), page.size(), values.idAfter(page));
  }
}
