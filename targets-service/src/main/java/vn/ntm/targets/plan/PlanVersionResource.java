package vn.ntm.targets.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The document of a plan, its versions, and what makes them. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans")
class PlanVersionResource {

  private final ReadPlanDocument documents;
  private final PlanChanges changes;
  private final Idempotency idempotency;

  PlanVersionResource(ReadPlanDocument documents, PlanChanges changes, Idempotency idempotency) {
    this.documents = documents;
    this.changes = changes;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/{id}/document")
  @APIResponse(
      responseCode = "200",
      description = "The document as canonical JSON",
      content = @Content(schema = @Schema(implementation = PlanDocument.class)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @Operation(
      summary = "The document of a plan",
      description =
          "What was imported, whole, as canonical JSON: members in the order of their names, absent"
              + " ones left out. With version= that of an earlier version.")
  public Response document(@PathParam("id") UUID id, @QueryParam("version") String version) {
    return Response.ok(PlanJson.write(documents.read(id, number(version)))).build();
  }

  @GET
  @Path("/{id}/versions")
  @APIResponse(responseCode = "200", description = "All versions, the first first")
  @Operation(
      summary = "The versions of a plan",
      description =
          "Each with what made it: the import, its number, an amending decision, the taking over of"
              + " its tasks.")
  public PlanResource.Items<ReadPlanDocument.Version> versions(@PathParam("id") UUID id) {
    return new PlanResource.Items<>(documents.versions(id));
  }

  @GET
  @Path("/{id}/places")
  @APIResponse(responseCode = "200", description = "Each place once")
  @Operation(
      summary = "The places that a plan names",
      description =
          "Each with the unit it was matched to by its code or its whole name. What could not be"
              + " matched comes with near names; none is taken until somebody confirms it.")
  public PlanResource.Items<ReadPlanDocument.Place> places(@PathParam("id") UUID id) {
    return new PlanResource.Items<>(documents.places(id));
  }

  @POST
  @Path("/{id}/places/{placeId}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @APIResponse(responseCode = "200", description = "Confirmed; the plan has a new version")
  @APIResponse(responseCode = "409", description = "The place is matched already")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "The unit is not in the plan's locality")
  @Operation(
      summary = "Say which unit a place is",
      description = "For a place that was not matched by its code or whole name.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PlanChanges.Confirmation.class),
              examples =
                  @ExampleObject(
                      name = "unit",
                      value = "{\"localityId\": \"01920000-0000-7000-8000-000000000001\"}")))
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public Response confirm(
      @PathParam("id") UUID id,
      @PathParam("placeId") UUID placeId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PlanChanges.Confirmation body,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    long expected = EntityVersion.required(ifMatch);
    return changed(id, headers, uri, body, () -> changes.confirm(id, placeId, expected, body));
  }

  @POST
  @Path("/{id}/issuance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @APIResponse(responseCode = "200", description = "Issued; the plan has a new version")
  @APIResponse(responseCode = "409", description = "It has its number, or another plan has it")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "A day that is still to come")
  @Operation(
      summary = "Give a plan its number and day",
      description =
          "A plan can be used before it is issued. With its number other services learn of it.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PlanChanges.Issuance.class),
              examples =
                  @ExampleObject(
                      name = "number",
                      value = "{\"number\": \"35/KH-UBND\", \"issuedOn\": \"2020-05-14\"}")))
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public Response issue(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PlanChanges.Issuance body,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    long expected = EntityVersion.required(ifMatch);
    return changed(id, headers, uri, body, () -> changes.issue(id, expected, body));
  }

  @POST
  @Path("/{id}/amendments")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @APIResponse(responseCode = "200", description = "Amended; the plan has a new version")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "The document breaks a rule")
  @Operation(
      summary = "Amend a plan",
      description =
          "A decision replaces what the plan says; what it said before stays as its earlier"
              + " version. The document is whole, as for an import, and keeps number, day and"
              + " locality.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PlanChanges.Amendment body,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    long expected = EntityVersion.required(ifMatch);
    return changed(id, headers, uri, body, () -> changes.amend(id, expected, body));
  }

  @POST
  @Path("/{id}/parent")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @APIResponse(responseCode = "200", description = "Linked; the plan has a new version")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "A plan above itself")
  @Operation(
      summary = "Put a plan under the plan that it carries out",
      description =
          "For a parent that is not issued yet; one with a number is found by the document's"
              + " parentPlan.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PlanChanges.Parent.class),
              examples =
                  @ExampleObject(
                      name = "parent",
                      value = "{\"planId\": \"01920000-0000-7000-8000-000000000002\"}")))
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public Response link(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PlanChanges.Parent body,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    long expected = EntityVersion.required(ifMatch);
    return changed(id, headers, uri, body, () -> changes.link(id, expected, body));
  }

  private Response changed(
      UUID id, HttpHeaders headers, UriInfo uri, Object body, LongSupplier change) {
    return idempotency.once(
        headers,
        uri,
        body,
        () -> {
          long version = change.getAsLong();
          return Response.ok(Map.of("id", id, "version", version))
              .tag(EntityVersion.tag(version))
              .build();
        });
  }

  private static Optional<Long> number(String version) {
    if (version == null) {
      return Optional.empty();
    }
    if (!version.matches("[1-9]\\d{0,17}")) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    return Optional.of(Long.valueOf(version));
  }
}
