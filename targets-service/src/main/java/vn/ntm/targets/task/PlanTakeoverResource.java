package vn.ntm.targets.task;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
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

/** Taking over the tasks and owners of a plan over HTTP. */
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

  @GET
  @Path("/{id}/task-takeover")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What of a plan is not taken over yet",
      description =
          "What the order would take over now, what it would leave and why, and the names of"
              + " agencies that nobody has recorded, with near names that are; none of these is"
              + " taken. Record a name under /v1/agency-names once: each plan of the place and of"
              + " those below it uses it.")
  @APIResponse(
      responseCode = "200",
      description = "What would be taken over and what not",
      content = @Content(schema = @Schema(implementation = Takeover.class)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Takeover outlook(@PathParam("id") UUID id) {
    return takeOverPlan.outlook(id);
  }

  @POST
  @Path("/{id}/task-takeover")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Take over the works, reports and owners of a plan",
      description =
          "Makes tasks of the works, remedies, pilots and reports of the current version, and names"
              + " the owners of criteria of the set in force whose agencies the register of names"
              + " knows on the day of the plan, and opens the review rounds that the plan"
              + " announces. Steps that it expects of places are counted only: cases read them from"
              + " the issued plan. What was taken over before stays as it is, so it can be asked"
              + " again when places were matched, names recorded or the plan was amended. The"
              + " answer tells what was left, and why. When anything was taken over the plan has a"
              + " new version.")
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
  @APIResponse(responseCode = "409", description = "CONFLICT: somebody takes it over right now")
  public Response takeOver(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, Map.of(), () -> Response.ok(takeOverPlan.take(id)).build());
  }
}
