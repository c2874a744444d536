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
import java.util.UUID;
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

/** The registry of model roads over HTTP. */
@Path("/v1/model-roads")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registries", description = "What plans count beside places: model roads, rewards")
class ModelRoadResource {

  private final KeepRegistries registries;
  private final Idempotency idempotency;
  private final RequestValues values;

  ModelRoadResource(KeepRegistries registries, Idempotency idempotency, RequestValues values) {
    this.registries = registries;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Register a model road",
      description = "With its length in kilometres, to the metre. A name is there once in a place.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ModelRoadView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "MODEL-ROAD-KNOWN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: MODEL-ROAD-LENGTH, REGISTRY-DAY-IN-FUTURE")
  public Response register(
      @NotNull @Valid ModelRoadRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Response.status(Response.Status.CREATED).entity(registries.register(request)).build());
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
      summary = "The model roads of the caller's subtree",
      description = "With under those of a place and below, with asOf those recognised by a day.")
  public Page<ModelRoadView> list(
      @QueryParam("under") String under,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return registries.roads(
        values.id("under", under), values.asOf(asOf), page.size(), values.idAfter(page));
  }

  @GET
  @Path("/totals")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "How many model roads a place has, and how long they are together",
      description = "The place and all below it, on asOf (today unless given). The sum is exact.")
  public ModelRoadTotal total(@QueryParam("under") String under, @QueryParam("asOf") String asOf) {
    UUID place = values.id("under", under).orElseThrow(() -> values.invalid("under", ""));
    return registries.roadTotal(place, values.asOf(asOf));
  }
}
