package vn.ntm.targets.localitychange;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
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
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Acts on units over HTTP. */
@Path("/v1/locality-changes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
    name = "Locality changes",
    description = "Acts by which units are established, merged, divided, renamed or abolished")
class LocalityChangeResource {

  private final ProposeLocalityChange propose;
  private final DecideLocalityChange decide;
  private final ImportLocalityChanges importChanges;
  private final ReadLocalityActs acts;
  private final Idempotency idempotency;
  private final RequestValues values;

  LocalityChangeResource(
      ProposeLocalityChange propose,
      DecideLocalityChange decide,
      ImportLocalityChanges importChanges,
      ReadLocalityActs acts,
      Idempotency idempotency,
      RequestValues values) {
    this.propose = propose;
    this.decide = decide;
    this.importChanges = importChanges;
    this.acts = acts;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Propose an act on units",
      description =
          "All units must lie in the caller's subtree. MERGE: units become one, in established or"
              + " successors. SPLIT: one unit becomes several; named among the successors it goes"
              + " on. RENAME, RETYPE: name. REPARENT: parent. newCode: the official code that the one"
              + " renamed, retyped or moved unit has from then on. Every broken rule is told. Nothing"
              + " changes until another person approves.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = LocalityChangeRequest.class),
              examples = @ExampleObject(name = "merger", value = LocalityChangeExamples.MERGER)))
  @APIResponse(
      responseCode = "201",
      description = "Proposed; Location names it",
      content =
          @Content(
              schema = @Schema(implementation = LocalityChange.class),
              examples =
                  @ExampleObject(name = "proposed", value = LocalityChangeExamples.PROPOSED)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: a unit outside of the subtree")
  @APIResponse(responseCode = "422", description = "INVALID with every broken rule in errors")
  public Response propose(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid LocalityChangeRequest request) {
    return idempotency.once(
        headers, uri, request, () -> answer(Response.Status.CREATED, propose.propose(request)));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The version that is decided on",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Approve an act of somebody else",
      description =
          "The act is carried out at once: units begin, end or change from the effective date on,"
              + " and other services are told. All rules are looked at again.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = LocalityChange.class),
              examples =
                  @ExampleObject(name = "approved", value = LocalityChangeExamples.PROPOSED)))
  @APIResponse(responseCode = "403", description = "CHANGE-APPROVER-IS-PROPOSER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CHANGE-IS-DECIDED")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "422", description = "INVALID with every rule that it breaks by now")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> answer(Response.Status.OK, decide.approve(id, version(headers))));
  }

  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The version that is decided on",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Reject an act, with the reason",
      description = "Whoever proposed it may take it back this way too. It stays on record.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Rejection.class),
              examples =
                  @ExampleObject(name = "rejection", value = LocalityChangeExamples.REJECTION)))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = LocalityChange.class),
              examples =
                  @ExampleObject(name = "rejected", value = LocalityChangeExamples.PROPOSED)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CHANGE-IS-DECIDED")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid Rejection rejection) {
    return idempotency.once(
        headers,
        uri,
        rejection,
        () -> answer(Response.Status.OK, decide.reject(id, version(headers), rejection.reason())));
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Import acts of history",
      description =
          "Carried out in their order, all or none. A unit that no list names is established with"
              + " an internal code and its last day; what became of it is a merger after that day.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = LocalityChangeFile.class),
              examples = @ExampleObject(name = "history", value = LocalityChangeExamples.FILE)))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Imported.class),
              examples =
                  @ExampleObject(name = "imported", value = LocalityChangeExamples.IMPORTED)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID with every rule that the first bad act breaks")
  public Response importChanges(
      @Context HttpHeaders headers, @Context UriInfo uri, @NotNull @Valid LocalityChangeFile file) {
    return idempotency.once(
        headers, uri, file, () -> Response.ok(new Imported(importChanges.carryOut(file))).build());
  }

  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "The acts that concern the caller's subtree, in the order they were entered",
      description = "state is PROPOSED, APPROVED, REJECTED or IMPORTED.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(examples = @ExampleObject(name = "acts", value = LocalityChangeExamples.PAGE)))
  public Page<LocalityChange> list(@QueryParam("state") String state, @BeanParam PageRequest page) {
    return acts.page(
        values.oneOf(LocalityChange.State.class, "state", state),
        page.size(),
        values.idAfter(page));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "One act", description = "With its ETag, which a decision on it needs.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = LocalityChange.class),
              examples = @ExampleObject(name = "act", value = LocalityChangeExamples.PROPOSED)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response read(@PathParam("id") UUID id) {
    return answer(Response.Status.OK, acts.read(id));
  }

  private static long version(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  private static Response answer(Response.Status status, LocalityChange change) {
    return Response.status(status)
        .header(HttpHeaders.LOCATION, "/v1/locality-changes/" + change.id())
        .tag(EntityVersion.tag(change.version()))
        .entity(change)
        .build();
  }

  /** Why an act is not carried out. */
  @Schema(name = "LocalityChangeRejection")
  record Rejection(@NotBlank @Size(max = 500) String reason) {}

  /** The acts of a file. */
  @Schema(name = "ImportedLocalityChanges")
  record Imported(List<LocalityChange> items) {}
}
