package vn.ntm.reporting.rebuild;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.messaging.ConsumerJob;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;

/** Rebuilds of the read models; while one runs, readers see the old state. */
@Path("/v1/rebuilds")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
class RebuildResource {

  private final OrderConsumerJob jobs;
  private final Idempotency idempotency;

  RebuildResource(OrderConsumerJob jobs, Idempotency idempotency) {
    this.jobs = jobs;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "orderRebuild",
      summary = "Derives all read models from the first event on",
      description = "The service goes on answering from what it has. Answers 202 and the job.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location tells how far it is",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Response order(@Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, Map.of(), () -> Accepted.of("/v1/rebuilds/", jobs.rebuild()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getRebuild",
      summary = "How far a rebuild is",
      description = "Its state, who ordered it and when, and how many events it has applied.")
  public JobView find(@PathParam("id") String id) {
    return jobs.find(ConsumerJob.Kind.REBUILD, id);
  }
}
