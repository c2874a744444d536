package vn.ntm.targets.criteria;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.criteria.ChangeCriterionOwners.NewOwner;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;

/** Agencies in charge of criteria over HTTP. */
@Path("/v1/criteria-sets/{id}/owners")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Criteria sets", description = "What a place must reach, by level, standard and issuer")
class CriterionOwnerResource {

  private static final int MAX_ITEM = 10;

  private static final String NEW_EXAMPLE =
      """
      {"localityId": "01900000-0000-7000-8000-000000000084", "item": "17.1",
       "agency": "SO_NNPTNT", "agencyName": "Sở Nông nghiệp và Phát triển nông thôn",
       "role": "LEAD", "validFrom": "2020-01-01"}\
      """;

  private static final String OWNER_EXAMPLE =
      """
      {"id": "01900000-0000-7000-8000-000000000002",
       "setVersionId": "01900000-0000-7000-8000-000000000001",
       "localityId": "01900000-0000-7000-8000-000000000084", "item": "17.1",
       "agency": "SO_NNPTNT", "agencyName": "Sở Nông nghiệp và Phát triển nông thôn",
       "role": "LEAD", "validFrom": "2020-01-01", "validTo": null}\
      """;

  private final ChangeCriterionOwners changeOwners;
  private final ReadCriterionOwners readOwners;
  private final Idempotency idempotency;
  private final RequestValues values;

  CriterionOwnerResource(
      ChangeCriterionOwners changeOwners,
      ReadCriterionOwners readOwners,
      Idempotency idempotency,
      RequestValues values) {
    this.changeOwners = changeOwners;
    this.readOwners = readOwners;
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
      summary = "The agencies in charge in a place on a day",
      description =
          "With item those of one indicator or criterion: named for the nearest place, there for"
              + " the indicator before its criterion. Without item all that were named for the"
              + " place or one above it. Empty where nobody was named. asOf is today unless given.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = OwnerList.class),
              examples =
                  @ExampleObject(name = "owners", value = "{\"items\": [" + OWNER_EXAMPLE + "]}")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  public OwnerList list(
      @PathParam("id") UUID id,
      @QueryParam("localityId") String localityId,
      @QueryParam("item") String item,
      @QueryParam("asOf") String asOf) {
    Optional<String> one = values.text("item", item, MAX_ITEM);
    return new OwnerList(
        readOwners.read(
            id,
            values.id("localityId", localityId).orElseThrow(() -> values.invalid("localityId", "")),
            one,
            values.asOf(asOf)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Name an agency for a criterion or an indicator",
      description =
          "Several agencies can lead one criterion. Counts for all places below that have no owners"
              + " of their own. Requires Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NewOwner.class),
              examples = @ExampleObject(name = "owner", value = NEW_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = CriterionOwner.class),
              examples = @ExampleObject(name = "owner", value = OWNER_EXAMPLE)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "CRITERIA-OWNER-NAMED, CRITERIA-NOT-APPROVED")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: CRITERIA-ITEM-UNKNOWN, CRITERIA-OWNER-DATES")
  public Response name(
      @PathParam("id") UUID id,
      @NotNull @Valid NewOwner owner,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        owner,
        () ->
            Response.status(Response.Status.CREATED)
                .header(
                    HttpHeaders.LOCATION,
                    "/v1/criteria-sets/" + id + "/owners?localityId=" + owner.localityId())
                .entity(changeOwners.name(id, owner))
                .build());
  }

  @POST
  @Path("/{ownerId}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "End the charge of an agency",
      description = "With the last day. What was is not rewritten. Requires Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = End.class),
              examples = @ExampleObject(name = "end", value = "{\"lastDay\": \"2020-12-31\"}")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = CriterionOwner.class),
              examples = @ExampleObject(name = "owner", value = OWNER_EXAMPLE)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "CRITERIA-OWNER-ENDED")
  @APIResponse(responseCode = "422", description = "INVALID: CRITERIA-OWNER-DATES")
  public Response end(
      @PathParam("id") UUID id,
      @PathParam("ownerId") UUID ownerId,
      @NotNull @Valid End end,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, end, () -> Response.ok(changeOwners.end(id, ownerId, end.lastDay())).build());
  }

  /** The last day of a charge. */
  @Schema(name = "CriterionOwnerEnd")
  record End(@NotNull LocalDate lastDay) {}

  /** Agencies in charge: few enough for one answer. */
  @Schema(name = "CriterionOwnerList")
  record OwnerList(List<CriterionOwner> items) {}
}
