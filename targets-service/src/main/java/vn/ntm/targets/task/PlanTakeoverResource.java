package vn.ntm.targets.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;

/** Taking over the works of a plan over HTTP. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class PlanTakeoverResource {

  private final TakeOverPlan takeOverPlan;
  private final Idempotency idempotency;

  PlanTakeoverResource(TakeOverPlan takeOverPlan, Idempotency idempotency) {
    this.takeOverPlan = takeOverPlan;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{id}/task-takeover")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Take over the works and owners of a plan",
      description =
          "Makes tasks of the works, remedies and pilots of the current version, and names the"
              + " owners of criteria of the set in force whose agencies the request gives codes"
              + " for. What was taken over before stays as it is, so it can be asked again when"
              + " places were matched or the plan was amended. The answer tells what was left, and"
              + " why.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "What was taken over and what was not",
      content = @Content(schema = @Schema(implementation = Takeover.class)))
  @APIResponse(responseCode = "403", description = "Another role")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "422", description = "A code that no agency can have")
  public Response takeOver(
      @PathParam("id") UUID id,
      @NotNull @Valid TakeoverRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, request, () -> Response.ok(takeOverPlan.take(id, request)).build());
  }
}
