package vn.ntm.funding.normsplit;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Norms of allocation over HTTP. */
@Path("/v1/norm-sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Norms", description = "Points by criterion and group of places, by legal basis")
class NormSetResource {

  private final RecordNormSet record;
  private final NormSets sets;
  private final Idempotency idempotency;

  NormSetResource(RecordNormSet record, NormSets sets, Idempotency idempotency) {
    this.record = record;
    this.sets = sets;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary = "Record norms of allocation",
      description =
          "Norms are never changed; a set that replaces another one ends it the day before its"
              + " own first day. Weights are points: only their proportions count.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RecordNormSet.Command.class),
              examples = @ExampleObject(name = "norms", value = NormExamples.NORM_SET_REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; Location names the set",
      content =
          @Content(
              schema = @Schema(implementation = NormSet.class),
              examples = @ExampleObject(name = "norms", value = NormExamples.NORM_SET)))
  @APIResponse(responseCode = "403", description = "Norms of the whole country, or another role")
  @APIResponse(responseCode = "404", description = "A place outside of the caller's subtree")
  @APIResponse(
      responseCode = "422",
      description =
          "NORM-REPEATED, NORM-SET-NOT-REPLACEABLE, ENDS-BEFORE-IT-BEGINS, UNKNOWN-COMPONENT,"
              + " UNKNOWN-LOCALITY; errors name each")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response record(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RecordNormSet.Command command) {
    return idempotency.once(headers, uri, command, () -> recorded(record.handle(command)));
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
      summary = "Norms that hold where the caller serves",
      description = "Those of the whole country and of what lies above and below, oldest first.")
  public Page<NormSet> list(@BeanParam PageRequest page) {
    return sets.list(page);
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
      summary = "A set of norms",
      description = "validTo is the day before the first day of the set that replaced it, if any.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = NormSet.class),
              examples = @ExampleObject(name = "norms", value = NormExamples.NORM_SET)))
  @APIResponse(responseCode = "404", description = "None, or none that holds for the caller")
  public NormSet get(@PathParam("id") UUID id) {
    return sets.get(id);
  }

  private static Response recorded(NormSet set) {
    return Response.created(URI.create("/v1/norm-sets/" + set.id()))
        .tag(EntityVersion.tag(0))
        .entity(set)
        .build();
  }
}
