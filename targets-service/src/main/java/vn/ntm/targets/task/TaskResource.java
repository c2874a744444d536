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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Tasks over HTTP. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
    name = "Tasks",
    description = "Tasks of plans, works, remedies and pilots: their progress and what is late")
class TaskResource {

  private final EnterTask enterTask;
  private final TellProgress tellProgress;
  private final ReadTasks readTasks;
  private final Idempotency idempotency;
  private final CallerScope scope;
  private final RequestValues values;

  TaskResource(
      EnterTask enterTask,
      TellProgress tellProgress,
      ReadTasks readTasks,
      Idempotency idempotency,
      CallerScope scope,
      RequestValues values) {
    this.enterTask = enterTask;
    this.tellProgress = tellProgress;
    this.readTasks = readTasks;
    this.idempotency = idempotency;
    this.scope = scope;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Enter a work, a remedy, a pilot or another task for a place",
      description =
          "The place by localityId, or by localityCode and asOf. A work needs workKind and object,"
              + " a remedy its criterion, changeKind and due, a pilot a lead and its years. It need"
              + " not belong to a criterion that the place lacks, nor to one of its own level. A"
              + " date is the last day that is in time.")
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location names the task",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID with a pointer to each wrong value: LOCALITY-UNKNOWN, LOCALITY-AMBIGUOUS,"
              + " TASK-PLAN-UNKNOWN, TASK-VALUE-MISSING, TASK-VALUE-OF-ANOTHER-KIND,"
              + " TASK-QUANTITY-*, TASK-CRITERION-*, TASK-YEARS, TASK-DUE-*")
  public Response enter(
      @NotNull @Valid TaskRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          TaskView entered = enterTask.enter(request);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, "/v1/tasks/" + entered.id())
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
      summary = "The tasks of the caller's subtree, in the order in which they came",
      description =
          "With under those of a place and below, with agency those that it leads or helps,"
              + " exactly as its name is written. late=true are those whose last day has passed"
              + " without their being done; asOf is the day of that question, today unless given."
              + " Tasks that depend on others are never late.")
  public Page<TaskView> list(@BeanParam TaskParameters parameters, @BeanParam PageRequest page) {
    return readTasks.page(
        parameters.filter(values, scope.roots()), page.size(), values.idAfter(page));
  }

  @GET
  @Path("/export")
  @Produces("text/csv")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The tasks of a filter as CSV",
      description =
          "The filters of the list, at most 10,000 tasks. UTF-8 with a byte order mark; texts that"
              + " begin like a formula are preceded by an apostrophe.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "422", description = "TASK-EXPORT-TOO-LARGE: narrow the filter")
  public Response export(@BeanParam TaskParameters parameters) {
    String csv = TaskCsv.of(readTasks.all(parameters.filter(values, scope.roots())));
    return Response.ok(csv, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tasks.csv\"")
        .build();
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
      summary = "Works summed by what they do to what",
      description =
          "The filters of the list. Sums are exact; works without a quantity are counted beside"
              + " them. A work that is done and told no amount counts whole.")
  public Page<ReadTasks.TotalView> totals(
      @BeanParam TaskParameters parameters, @BeanParam PageRequest page) {
    return readTasks.totals(parameters.filter(values, scope.roots()), page.size(), page.after());
  }

  @GET
  @Path("/escalations")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What was not done in time, and who answers for it",
      description =
          "From the day after the last one that was in time: the agencies that lead and help, those"
              + " in charge of the criterion, and the people's committees of the place and of those"
              + " above it below the province. The filters of the list.")
  public Page<ReadTasks.Escalation> escalations(
      @BeanParam TaskParameters parameters, @BeanParam PageRequest page) {
    return readTasks.escalations(
        parameters.filter(values, scope.roots()), page.size(), values.idAfter(page));
  }

  @GET
  @Path("/remedied-criteria")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The criteria and indicators that remedies reach by a day",
      description =
          "By standard: those whose remedies are done, and those whose remedies are due until by"
              + " (today unless given). The codes are those that a what-if of assessments takes.")
  public Items<ReadTasks.RemediedView> remedied(
      @QueryParam("by") String by, @BeanParam TaskParameters parameters) {
    LocalDate until = values.day("by", by).orElseGet(values::today);
    return new Items<>(readTasks.remedied(parameters.filter(values, scope.roots()), until));
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
  @Operation(
      summary = "One task as it stands",
      description = "Also a task of a plan, by the id that the plan's list of tasks gives it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response read(@PathParam("id") UUID id) {
    // Never "not modified": its lateness grows with each day, its version does not.
    return answer(readTasks.read(id));
  }

  @GET
  @Path("/{id}/progress")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What was told of a task, the newest first",
      description = "Reports are never changed; a wrong one is followed by a right one.")
  public Page<ProgressView> progress(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return readTasks.progress(id, page.size(), page.after(Long::valueOf));
  }

  @POST
  @Path("/{id}/progress")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Report the progress of a task",
      description =
          "A state, and percent or how much of the quantity is there. REPORTED_DONE waits for"
              + " another person to confirm it. If-Match names the version that the report is made"
              + " on.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "409", description = "TASK-IS-OVER: nothing follows")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: TASK-PROGRESS-IN-FUTURE, TASK-PROGRESS-BACKWARDS, TASK-DONE-WITHOUT-UNIT")
  public Response report(
      @PathParam("id") UUID id,
      @NotNull @Valid ProgressRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return told(headers, uri, request, () -> tellProgress.report(id, version(headers), request));
  }

  @POST
  @Path("/{id}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "Confirm that a task is done",
      description = "By another person than the one who reported it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "403", description = "TASK-CONFIRMER-IS-REPORTER")
  @APIResponse(responseCode = "409", description = "TASK-NOT-REPORTED-DONE, TASK-IS-OVER")
  public Response confirm(
      @PathParam("id") UUID id,
      @NotNull @Valid NoteRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return told(
        headers, uri, request, () -> tellProgress.confirm(id, version(headers), request.note()));
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "Return a task that was reported done and is not",
      description = "With the reason; the task goes on. By another person than its reporter.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "403", description = "TASK-CONFIRMER-IS-REPORTER")
  @APIResponse(responseCode = "409", description = "TASK-NOT-REPORTED-DONE, TASK-IS-OVER")
  public Response returnToWork(
      @PathParam("id") UUID id,
      @NotNull @Valid ReasonRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return told(
        headers,
        uri,
        request,
        () -> tellProgress.returnToWork(id, version(headers), request.reason()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR})
  @Operation(
      summary = "Withdraw a task",
      description = "It need not be done any more, or was entered by mistake. With the reason.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "409", description = "TASK-IS-OVER")
  public Response withdraw(
      @PathParam("id") UUID id,
      @NotNull @Valid ReasonRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return told(
        headers, uri, request, () -> tellProgress.withdraw(id, version(headers), request.reason()));
  }

  private Response told(
      HttpHeaders headers, UriInfo uri, Object request, Supplier<TaskView> command) {
    return idempotency.once(headers, uri, request, () -> answer(command.get()));
  }

  private static long version(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  private static Response answer(TaskView task) {
    return Response.ok(task).tag(EntityVersion.tag(task.version())).build();
  }

  /** A whole list that is short by its nature. */
  @Schema(name = "TaskItems")
  record Items<T>(List<T> items) {}
}
