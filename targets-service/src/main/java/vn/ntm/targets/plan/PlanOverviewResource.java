package vn.ntm.targets.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.Obligations;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** What follows from a plan: progress, plans below it, reports that are owed. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans")
class PlanOverviewResource {

  private final ReadPlanProgress progress;
  private final ReadChildPlans children;
  private final ReadPlanDocument documents;
  private final ReadUnmaintained unmaintained;
  private final RequestValues values;

  PlanOverviewResource(
      ReadPlanProgress progress,
      ReadChildPlans children,
      ReadPlanDocument documents,
      ReadUnmaintained unmaintained,
      RequestValues values) {
    this.progress = progress;
    this.children = children;
    this.documents = documents;
    this.unmaintained = unmaintained;
    this.values = values;
  }

  @GET
  @Path("/{id}/progress")
  @APIResponse(responseCode = "200", description = "One row for each target")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @Operation(
      summary = "How far the targets of a plan are",
      description =
          "What the plan declares beside what recognitions, assessments, measurements, works and"
              + " reported figures tell of asOf (today when it is not given). toldBy says which of"
              + " them tells a target, takes in which forms its figures are reported to"
              + " /v1/goal-figures. ABOVE means more than a plan asks for that names an exact"
              + " number or a range. UNDETERMINED means that measurements or reports are missing,"
              + " NOT_SHOWN that nothing was told; neither is taken for reached. milestones are its"
              + " steps with the days by which they are late; a step of a place is done when its"
              + " case has taken it, or else when that was reported. year is the part that the plan"
              + " declares for the year of asOf.")
  public PlanResource.Items<ReadPlanProgress.Progress> progress(
      @PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
    return new PlanResource.Items<>(progress.read(id, values.asOf(asOf)));
  }

  @GET
  @Path("/unmaintained-recognitions")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @APIResponse(responseCode = "200", description = "One row for each recognition")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @Operation(
      summary = "Recognitions that no plan of a year asks to maintain",
      description =
          "Those that stand on the first day of the year (this one when none is given), in the"
              + " caller's subtree. A target with the goal MAINTAIN of an issued plan for the year"
              + " covers the places that it lists, or all of its standard in what its plan is for"
              + " when it lists none.")
  public Page<UnmaintainedView> unmaintained(
      @QueryParam("year") String year,
      @QueryParam("standard") String standard,
      @QueryParam("under") String under,
      @BeanParam PageRequest page) {
    return unmaintained.page(
        new ReadUnmaintained.Filter(
            values.year("year", year).orElseGet(() -> values.today().getYear()),
            values.id("under", under).orElse(null),
            values.oneOf(Standard.class, "standard", standard).orElse(null)),
        page.size(),
        values.idAfter(page));
  }

  @GET
  @Path("/{id}/child-plans")
  @APIResponse(responseCode = "200", description = "One row for each duty of the plan")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @Operation(
      summary = "Who has issued a plan that carries this one out",
      description =
          "For each unit and agency that the plan orders to make its own plan: which one it is, or"
              + " that there is none, and whether that is late.")
  public PlanResource.Items<ReadChildPlans.Duty> childPlans(@PathParam("id") UUID id) {
    return new PlanResource.Items<>(children.board(id));
  }

  @GET
  @Path("/{id}/cascade")
  @APIResponse(responseCode = "200", description = "One row for each counted target")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @Operation(
      summary = "The targets of a plan beside those of the plans below",
      description =
          "A count is compared with the sum of what the plans that carry it out declare for the"
              + " same standard. Neither is corrected.")
  public PlanResource.Items<ReadChildPlans.Cascade> cascade(@PathParam("id") UUID id) {
    return new PlanResource.Items<>(children.cascade(id));
  }

  @GET
  @Path("/{id}/obligations")
  @APIResponse(responseCode = "200", description = "One row for each report")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @Operation(
      summary = "The reports that a plan makes somebody owe in a year",
      description =
          "The plan's last year when none is given. With merged=true the reports of one reporter"
              + " that end on one day are one report. They are followed as tasks of the kind REPORT"
              + " once the plan is taken over.")
  public PlanResource.Items<Obligations.Obligation> obligations(
      @PathParam("id") UUID id,
      @QueryParam("year") String year,
      @QueryParam("merged") String merged) {
    PlanDocument document = documents.read(id);
    int asked = values.year("year", year).orElse(document.yearTo());
    return new PlanResource.Items<>(
        values.flag("merged", merged)
            ? Obligations.merged(document, asked)
            : Obligations.of(document, asked));
  }
}
