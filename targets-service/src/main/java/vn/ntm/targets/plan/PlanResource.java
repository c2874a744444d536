package vn.ntm.targets.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Plans with their targets, tasks and report duties. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans", description = "Signed plans with their targets, tasks and report duties")
class PlanResource {

  private final ImportPlan importPlan;
  private final ReadPlans readPlans;
  private final ReadPlanTargets readTargets;
  private final Idempotency idempotency;
  private final RequestValues values;

  PlanResource(
      ImportPlan importPlan,
      ReadPlans readPlans,
      ReadPlanTargets readTargets,
      Idempotency idempotency,
      RequestValues values) {
    this.importPlan = importPlan;
    this.readPlans = readPlans;
    this.readTargets = readTargets;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @APIResponse(
      responseCode = "201",
      description = "Imported; 200 after a dry run",
      content = @Content(schema = @Schema(implementation = ImportPlan.Imported.class)))
  @Operation(
      summary = "Import a signed plan",
      description =
          "The document follows the schema plan.v1. Codes are those of the day of issue; every"
              + " name is compared. With dryRun=true it is only checked. Its tasks are tasks from"
              + " then on; works, remedies, pilots, reports and owners of criteria are taken over"
              + " by an order of their own, which notTakenOver names with how much waits for it.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response importPlan(
      @QueryParam("dryRun") String dryRun,
      PlanDocument document,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    boolean onlyCheck = values.flag("dryRun", dryRun);
    if (document == null) {
      throw new ProblemException(WebProblem.UNREADABLE, "empty body");
    }
    Map<String, Object> sent = Map.of("dryRun", onlyCheck, "document", document);
    return idempotency.once(
        headers, uri, sent, () -> onlyCheck ? checked(document) : imported(document));
  }

  private Response checked(PlanDocument document) {
    return Response.ok(importPlan.check(document)).build();
  }

  private Response imported(PlanDocument document) {
    ImportPlan.Imported imported = importPlan.importPlan(document);
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/v1/plans/" + imported.id())
        .tag(EntityVersion.tag(1))
        .entity(imported)
        .build();
  }

  @GET
  @Operation(
      summary = "The plans of the caller's subtree, in the order of their import",
      description = "With year: those whose years it lies in.")
  public Page<PlanView.Summary> list(@QueryParam("year") String year, @BeanParam PageRequest page) {
    return readPlans.page(values.year("year", year), page.size(), values.idAfter(page));
  }

  @GET
  @Path("/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @Operation(
      summary = "One plan",
      description =
          "What its signed document says, with the locality as it stood on the day of issue and the"
              + " documents that it rests on. notTakenOver counts what it says and nobody follows as"
              + " a task or owner yet.")
  public Response read(@PathParam("id") UUID id) {
    // Never "not modified": what is taken over changes without a version of the plan.
    PlanView plan = readPlans.read(id);
    return Response.ok(plan).tag(EntityVersion.tag(plan.version())).build();
  }

  @GET
  @Path("/{id}/targets")
  @Operation(
      summary = "The targets of a plan",
      description =
          "Each with the number it declares, how many localities it lists, and how many of them"
              + " have a recognition that counts and stood on asOf (today when it is not given); what"
              + " ended after the plan's years still counts for them. The three stand side by"
              + " side; none is corrected.")
  public Items<PlanView.Target> targets(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
    return new Items<>(readTargets.read(id, values.asOf(asOf)));
  }

  @GET
  @Path("/{id}/tasks")
  @Operation(
      summary = "The tasks of a plan",
      description =
          "In the order of the document, with the agencies that lead and help and the date as"
              + " exactly as the plan says it.")
  public Items<PlanView.Task> tasks(@PathParam("id") UUID id) {
    return new Items<>(readPlans.tasks(id));
  }

  @GET
  @Path("/{id}/report-duties")
  @Operation(
      summary = "The reports that are owed by a plan",
      description = "In the order of the document: who owes what to whom, how often and by when.")
  public Items<PlanView.ReportDuty> reportDuties(@PathParam("id") UUID id) {
    return new Items<>(readPlans.reportDuties(id));
  }

  /** A whole list; a plan has bounds, so it needs no pages. */
  public record Items<T>(List<T> items) {}
}
