package vn.ntm.funding.project;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.history.HistoryParameters;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Projects over HTTP. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects", description = "Projects from the decision to the settlement")
class ProjectResource {

  private final RegisterProject register;
  private final AmendTotalInvestment amend;
  private final RecordProgress recordProgress;
  private final Projects projects;
  private final Idempotency idempotency;

  ProjectResource(
      RegisterProject register,
      AmendTotalInvestment amend,
      RecordProgress recordProgress,
      Projects projects,
      Idempotency idempotency) {
    this.register = register;
    this.amend = amend;
    this.recordProgress = recordProgress;
    this.projects = projects;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Register a project",
      description =
          "The parts of each division sum exactly to its whole, and the sources to the total"
              + " investment. Places lie at or below the unit of the project.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RegisterProject.Command.class),
              examples =
                  @ExampleObject(name = "registration", value = ProjectExamples.REGISTRATION)))
  @APIResponse(
      responseCode = "201",
      description = "Registered; Location names the project",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSheet.class),
              examples = @ExampleObject(name = "project", value = ProjectExamples.SHEET)))
  @APIResponse(responseCode = "404", description = "The unit is outside of the caller's subtree")
  @APIResponse(
      responseCode = "422",
      description =
          "PARTS-NOT-THE-WHOLE, SOURCES-NOT-THE-TOTAL, NAMED-TWICE, PLACE-OUTSIDE-PROJECT,"
              + " UNKNOWN-LOCALITY, UNKNOWN-COMPONENT, UNKNOWN-CAPITAL-SOURCE,"
              + " AMOUNT-NOT-POSITIVE, DATE-IN-FUTURE")
  public Response register(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RegisterProject.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          ProjectSheet project = register.handle(command);
          return Response.created(URI.create("/v1/projects/" + project.id()))
              .tag(EntityVersion.tag(project.version()))
              .entity(project)
              .build();
        });
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Path("/{id}")
  @Operation(
      summary = "A project with its sources, places, components and criteria",
      description =
          "As the newest decision has them; total investment is the cap of all its payments"
              + " (INV-04). ETag is the version that a new decision names in If-Match. 404 outside"
              + " of the subtree.")
  @APIResponse(
      responseCode = "200",
      description = "The project",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSheet.class),
              examples = @ExampleObject(name = "project", value = ProjectExamples.SHEET)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response get(@PathParam("id") UUID id) {
    return answer(projects.sheet(id));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The projects with a place in the caller's subtree",
      description = "In the order of registration.")
  public Page<Project> list(@BeanParam PageRequest page) {
    return projects.list(page);
  }

  @POST
  @Path("/{id}/investments")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Record a decision that changes the total investment",
      description =
          "Decisions are only added. The new total is not below what is paid and claimed (INV-04).")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = AmendTotalInvestment.Command.class),
              examples = @ExampleObject(name = "amendment", value = ProjectExamples.AMENDMENT)))
  @APIResponse(
      responseCode = "200",
      description = "The project with its new total",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSheet.class),
              examples = @ExampleObject(name = "project", value = ProjectExamples.SHEET)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "INV-04 with the shortfall, INV-15")
  @APIResponse(responseCode = "412", description = "The project was changed in between")
  @APIResponse(
      responseCode = "422",
      description = "SOURCES-NOT-THE-TOTAL, NAMED-TWICE, UNKNOWN-CAPITAL-SOURCE, DATE-IN-FUTURE")
  public Response amend(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid AmendTotalInvestment.Command command) {
    return idempotency.once(
        headers, uri, command, () -> answer(amend.handle(id, expectedVersion(headers), command)));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Path("/{id}/investments")
  @Operation(
      summary = "The total investment by decision",
      description = "Amendment 0 is the registration; the last one holds.")
  public Page<TotalInvestment> investments(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return projects.investments(id, page);
  }

  @POST
  @Path("/{id}/progress")
  @RolesAllowed({Roles.INVESTOR, Roles.LOCALITY_OFFICER, Roles.COORDINATOR})
  @Operation(
      summary = "Record physical progress",
      description =
          "A percentage in hundredths, or a quantity with its unit, or both. Records are only"
              + " added.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RecordProgress.Command.class),
              examples = @ExampleObject(name = "progress", value = ProjectExamples.PROGRESS)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              schema = @Schema(implementation = PhysicalProgress.class),
              examples =
                  @ExampleObject(name = "progress", value = ProjectExamples.PROGRESS_RECORDED)))
  @APIResponse(responseCode = "403", description = "REQUESTER-IS-NOT-INVESTOR")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "422", description = "PROGRESS-SAYS-NOTHING, DATE-IN-FUTURE")
  public Response recordProgress(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RecordProgress.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () ->
            Response.created(URI.create("/v1/projects/" + id + "/progress"))
                .entity(recordProgress.handle(id, command))
                .build());
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Path("/{id}/progress")
  @Operation(
      summary = "Physical progress in the order of recording",
      description = "asOf: what was seen until that day. knownAt: what was recorded by then.")
  public Page<PhysicalProgress> progress(
      @PathParam("id") UUID id, @BeanParam HistoryParameters history, @BeanParam PageRequest page) {
    return projects.progress(id, history.asOfDay(), history.knownAtInstant(), page);
  }

  private static Response answer(ProjectSheet project) {
    return Response.ok(project).tag(EntityVersion.tag(project.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
