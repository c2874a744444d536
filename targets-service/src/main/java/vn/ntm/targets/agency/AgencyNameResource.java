package vn.ntm.targets.agency;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.agency.domain.AgencyName;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** The register of printed names of agencies over HTTP. */
@Path("/v1/agency-names")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Agencies", description = "Which agency a printed name means")
class AgencyNameResource {

  private static final String NEW_EXAMPLE =
      """
      {"localityId": "01900000-0000-7000-8000-000000000084",
       "name": "Sở Nông nghiệp và PTNT", "agency": "SO_NNPTNT", "validFrom": "2010-01-01"}\
      """;

  private static final String NAME_EXAMPLE =
      """
      {"id": "01900000-0000-7000-8000-000000000003",
       "localityId": "01900000-0000-7000-8000-000000000084",
       "name": "Sở Nông nghiệp và PTNT", "agency": "SO_NNPTNT", "validFrom": "2010-01-01",
       "validTo": null}\
      """;

  private final KeepAgencyNames names;
  private final Idempotency idempotency;
  private final RequestValues values;

  AgencyNameResource(KeepAgencyNames names, Idempotency idempotency, RequestValues values) {
    this.names = names;
    this.idempotency = idempotency;
    this.values = values;
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
      summary = "The names of agencies that count in a place on a day",
      description =
          "Those of the place localityId and of all above it; asOf is today unless given.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  public Page<AgencyName> list(
      @QueryParam("localityId") String localityId,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    UUID place =
        values.id("localityId", localityId).orElseThrow(() -> values.invalid("localityId", ""));
    return names.page(place, values.asOf(asOf), page.size(), values.idAfter(page));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Record which agency a printed name means",
      description =
          "In the documents of the place and of all below it, from a day on. An agency has as many"
              + " names as documents give it; on a day a name of a place means one agency. Requires"
              + " Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = KeepAgencyNames.NewName.class),
              examples = @ExampleObject(name = "name", value = NEW_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = AgencyName.class),
              examples = @ExampleObject(name = "name", value = NAME_EXAMPLE)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "AGENCY-NAME-KNOWN")
  @APIResponse(responseCode = "422", description = "INVALID: AGENCY-NAME-DATES")
  public Response record(
      @NotNull @Valid KeepAgencyNames.NewName name,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        name,
        () ->
            Response.status(Response.Status.CREATED)
                .header(
                    HttpHeaders.LOCATION,
                    "/v1/agency-names?localityId="
                        + name.localityId()
                        + "&asOf="
                        + name.validFrom())
                .entity(names.record(name))
                .build());
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "End a name of an agency",
      description =
          "With the last day on which it means the agency, as when agencies are put together. What"
              + " was is not rewritten. Requires Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = End.class),
              examples = @ExampleObject(name = "end", value = "{\"lastDay\": \"2025-02-28\"}")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = AgencyName.class),
              examples = @ExampleObject(name = "name", value = NAME_EXAMPLE)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "AGENCY-NAME-ENDED")
  @APIResponse(responseCode = "422", description = "INVALID: AGENCY-NAME-DATES")
  public Response end(
      @PathParam("id") UUID id,
      @NotNull @Valid End end,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, end, () -> Response.ok(names.end(id, end.lastDay())).build());
  }

  /** The last day of a name. */
  @Schema(name = "AgencyNameEnd")
  record End(@NotNull LocalDate lastDay) {}
}
