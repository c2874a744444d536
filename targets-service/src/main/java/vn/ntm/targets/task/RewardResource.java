package vn.ntm.targets.task;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Rewards of recognised places over HTTP. */
@Path("/v1/rewards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registries")
class RewardResource {

  private final KeepRegistries registries;
  private final Idempotency idempotency;
  private final RequestValues values;

  RewardResource(KeepRegistries registries, Idempotency idempotency, RequestValues values) {
    this.registries = registries;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "Record a reward of a place",
      description =
          "By the decision that grants it, with who proposed it, the recognition it is for, and its"
              + " amount in whole đồng, if any. It moves no money.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RewardView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "REWARD-KNOWN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: REWARD-RECOGNITION-UNKNOWN, REGISTRY-DAY-IN-FUTURE")
  public Response record(
      @NotNull @Valid RewardRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> Response.status(Response.Status.CREATED).entity(registries.record(request)).build());
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The rewards of the caller's subtree",
      description = "With under those of a place and below.")
  public Page<RewardView> list(@QueryParam("under") String under, @BeanParam PageRequest page) {
    return registries.rewards(values.id("under", under), page.size(), values.idAfter(page));
  }
}
