package vn.ntm.targets.recognitioncase;

import io.quarkus.security.Authenticated;
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
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.messaging.ConsumerJob;
import vn.ntm.messaging.ConsumerJobs;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Rebuilds of the copy of construction arrears from the first event of funding on. While one runs
 * the service goes on answering from what it has.
 */
@Path("/v1/arrears-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Operation", description = "Orders of the administrator")
class ArrearsRebuildResource {

  private static final String JOB =
      """
      {"id": "01900000-0000-7000-8000-0000000000b1", "state": "QUEUED", "requestedBy": "admin",
       "requestedAt": "2024-06-17T09:00:00+07:00", "finishedAt": null, "applied": 0,
       "detail": null}""";

  private final ConsumerJobs jobs;
  private final CurrentCaller caller;
  private final Idempotency idempotency;
  private final RequestValues values;

  ArrearsRebuildResource(
      ConsumerJobs jobs, CurrentCaller caller, Idempotency idempotency, RequestValues values) {
    this.jobs = jobs;
    this.caller = caller;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Derive the copy of construction arrears anew",
      description =
          "From the first event of funding on. At most one order is open at a time: a second one"
              + " answers the first.")
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location tells how far it is",
      content =
          @Content(
              schema = @Schema(implementation = JobView.class),
              examples = @ExampleObject(name = "ordered", value = JOB)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Response order(@Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(headers, uri, Map.of(), this::ordered);
  }

  private Response ordered() {
    JobView job = JobView.of(jobs.order(ConsumerJob.Kind.REBUILD, caller.get().account()));
    return Response.accepted(job)
        .header(HttpHeaders.LOCATION, "/v1/arrears-rebuilds/" + job.id())
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "How far a rebuild is",
      description = "Its state, who ordered it and when, and how many events it has applied.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = JobView.class),
              examples = @ExampleObject(name = "job", value = JOB)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public JobView find(@PathParam("id") String id) {
    return values
        .id("id", id)
        .flatMap(jobs::find)
        .filter(job -> job.kind() == ConsumerJob.Kind.REBUILD)
        .map(JobView::of)
        .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
  }

  /**
   * How far an order is.
   *
   * @param finishedAt null while it waits or runs
   * @param applied events applied so far
   * @param detail why it failed, else null
   */
  @Schema(name = "ArrearsRebuild")
  record JobView(
      UUID id,
      ConsumerJob.State state,
      String requestedBy,
      OffsetDateTime requestedAt,
      OffsetDateTime finishedAt,
      long applied,
      String detail) {

    private static JobView of(ConsumerJob job) {
      return new JobView(
          job.id(),
          job.state(),
          job.requestedBy(),
          job.requestedAt(),
          job.finishedAt(),
          job.applied(),
          job.detail());
    }
  }
}
