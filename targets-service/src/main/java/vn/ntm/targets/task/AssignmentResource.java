package vn.ntm.targets.task;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.task.domain.Purpose;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Assignments over HTTP. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Assignments", description = "Persons and units that look after places and criteria")
class AssignmentResource {

  private static final int MAX_NAME = 200;

  private final AssignPlaces assignments;
  private final Idempotency idempotency;
  private final CallerScope scope;
  private final RequestValues values;

  AssignmentResource(
      AssignPlaces assignments, Idempotency idempotency, CallerScope scope, RequestValues values) {
    this.assignments = assignments;
    this.idempotency = idempotency;
    this.scope = scope;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "Assign a person or a unit to places",
      description =
          "FOLLOW: places as a whole, as members of a steering committee do. RAISE: one criterion"
              + " or indicator at two or three places. Who is in charge of a criterion is named with"
              + " its set of criteria; ANSWER_FOR only stands in assignments of earlier days.")
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location names the assignment",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: a place outside of the subtree")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: ASSIGNMENT-*, TASK-PLAN-UNKNOWN, TASK-CRITERION-WITHOUT-STANDARD")
  public Response assign(
      @NotNull @Valid AssignmentRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          AssignmentView entered = assignments.assign(request);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, "/v1/assignments/" + entered.id())
              .tag(EntityVersion.tag(entered.version()))
              .entity(entered)
              .build();
        });
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
      summary = "The assignments of the caller's subtree",
      description =
          "Those whose places all lie in it. With under those with a place there or below, with"
              + " asOf those in force on the day.")
  public Page<AssignmentView> list(
      @QueryParam("under") String under,
      @QueryParam("purpose") String purpose,
      @QueryParam("assignee") String assignee,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return assignments.page(
        new AssignmentFilter(
            scope.roots(),
            values.id("under", under),
            values.oneOf(Purpose.class, "purpose", purpose),
            values.text("assignee", assignee, MAX_NAME),
            values.day("asOf", asOf)),
        page.size(),
        values.idAfter(page));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "One assignment", description = "With the reason if it was ended by hand.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(assignments.read(id));
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "End an assignment",
      description = "Its last day and the reason. If-Match names the version that is meant.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponse(responseCode = "409", description = "ASSIGNMENT-ENDED")
  @APIResponse(responseCode = "422", description = "INVALID: ASSIGNMENT-PERIOD")
  public Response end(
      @PathParam("id") UUID id,
      @NotNull @Valid EndRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            answer(
                assignments.end(
                    id,
                    EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                    request.lastDay(),
                    request.reason())));
  }

  private static Response answer(AssignmentView assignment) {
    return Response.ok(assignment).tag(EntityVersion.tag(assignment.version())).build();
  }

  /** When an assignment ends, and why. */
  @Schema(name = "AssignmentEnd")
  record EndRequest(
      @NotNull LocalDate lastDay,
      @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 1000) String reason) {}
}
