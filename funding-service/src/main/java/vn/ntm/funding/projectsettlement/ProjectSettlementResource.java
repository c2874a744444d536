package vn.ntm.funding.projectsettlement;

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
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Settlements of finished projects over HTTP. */
@Path("/v1/project-settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Project settlements", description = "Settlement of finished projects, step by step")
class ProjectSettlementResource {

  private static final String PROPOSAL =
      """
      {"projectId": "019018f0-0000-7000-8000-000000000001", "handedOverOn": "2026-07-10",
       "proposedValue": 8750000000, "proposedOn": "2026-10-30"}""";

  private static final String VERIFICATION =
      """
      {"verifiedValue": 8740000000, "verification": "Giảm trừ 10 triệu đồng do sai đơn giá"}""";

  private static final String APPROVAL =
      """
      {"decision": {"number": "2101/QĐ-UBND", "date": "2026-12-01",
                    "issuer": "UBND huyện Long Phú"}}""";

  private static final String REJECTION =
      """
      {"reason": "Thiếu biên bản bàn giao"}""";

  private static final String SETTLEMENT =
      """
      {"id": "019018f0-0000-7000-8000-0000000000e1", "version": 1, "status": "VERIFIED",
       "projectId": "019018f0-0000-7000-8000-000000000001", "handedOverOn": "2026-07-10",
       "proposedValue": 8750000000, "proposedOn": "2026-10-30", "proposedBy": "investor",
       "proposedAt": "2026-10-30T09:00:00+07:00", "verifiedValue": 8740000000,
       "verifiedOn": "2026-11-20", "verifiedBy": "finance",
       "verification": "Giảm trừ 10 triệu đồng do sai đơn giá", "approvedOn": null,
       "approvedBy": null, "decision": null, "rejectedBy": null, "rejectionReason": null,
       "paidVolume": 8740000000, "outstandingAdvance": 0, "openRequests": 0,
       "timeLimitsOf": "NĐ 193/2026/NĐ-CP, Điều 21",
       "file": {"dueOn": "2026-11-10", "late": false},
       "verificationTime": {"dueOn": "2026-12-30", "late": false},
       "approvalTime": {"dueOn": "2026-11-27", "late": false}}""";

  private final ProposeProjectSettlement propose;
  private final VerifyProjectSettlement verify;
  private final ApproveProjectSettlement approve;
  private final RejectProjectSettlement reject;
  private final ProjectSettlements settlements;
  private final Idempotency idempotency;

  ProjectSettlementResource(
      ProposeProjectSettlement propose,
      VerifyProjectSettlement verify,
      ApproveProjectSettlement approve,
      RejectProjectSettlement reject,
      ProjectSettlements settlements,
      Idempotency idempotency) {
    this.propose = propose;
    this.verify = verify;
    this.approve = approve;
    this.reject = reject;
    this.settlements = settlements;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE})
  @Operation(
      summary = "Propose the settlement of a finished project",
      description = "Advances are all recovered or refunded and no request is open by then.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ProposeProjectSettlement.Command.class),
              examples = @ExampleObject(name = "proposal", value = PROPOSAL)))
  @APIResponse(
      responseCode = "201",
      description = "Proposed; Location names the settlement",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSettlement.class),
              examples = @ExampleObject(name = "settlement", value = SETTLEMENT)))
  @APIResponse(responseCode = "403", description = "REQUESTER-IS-NOT-INVESTOR")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(
      responseCode = "409",
      description = "INV-06, INV-15, PROJECT-HAS-OPEN-REQUESTS, PROJECT-SETTLEMENT-EXISTS")
  @APIResponse(responseCode = "422", description = "DATE-IN-FUTURE, DATES-REVERSED")
  public Response propose(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeProjectSettlement.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          ProjectSettlement settlement = propose.handle(command);
          return Response.created(URI.create("/v1/project-settlements/" + settlement.id()))
              .tag(EntityVersion.tag(settlement.version()))
              .entity(settlement)
              .build();
        });
  }

  @POST
  @Path("/{id}/verification")
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "Verify a proposed settlement",
      description = "Another person than the proposer says which value was found.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = VerifyProjectSettlement.Command.class),
              examples = @ExampleObject(name = "verification", value = VERIFICATION)))
  @APIResponse(
      responseCode = "200",
      description = "Verified",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSettlement.class),
              examples = @ExampleObject(name = "settlement", value = SETTLEMENT)))
  @APIResponse(responseCode = "403", description = "SIGNED-ALREADY")
  @APIResponse(responseCode = "409", description = "WRONG-STATE")
  public Response verify(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid VerifyProjectSettlement.Command command) {
    return idempotency.once(
        headers, uri, command, () -> answer(verify.handle(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Operation(
      summary = "Approve a verified settlement",
      description =
          "A third person. The verified value is what is paid. From then on the project takes no"
              + " allocation, contract or payment (INV-15).")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ApproveProjectSettlement.Command.class),
              examples = @ExampleObject(name = "approval", value = APPROVAL)))
  @APIResponse(
      responseCode = "200",
      description = "Approved; the project is closed",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSettlement.class),
              examples = @ExampleObject(name = "settlement", value = SETTLEMENT)))
  @APIResponse(responseCode = "403", description = "SIGNED-ALREADY")
  @APIResponse(
      responseCode = "409",
      description = "WRONG-STATE, INV-06, PROJECT-HAS-OPEN-REQUESTS, SETTLED-VALUE-DIFFERS")
  public Response approve(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid ApproveProjectSettlement.Command command) {
    return idempotency.once(
        headers, uri, command, () -> answer(approve.handle(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Operation(
      summary = "Send a settlement back",
      description = "The project stays open, and another settlement may be proposed.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RejectProjectSettlement.Command.class),
              examples = @ExampleObject(name = "rejection", value = REJECTION)))
  @APIResponse(
      responseCode = "200",
      description = "Rejected",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSettlement.class),
              examples = @ExampleObject(name = "settlement", value = SETTLEMENT)))
  @APIResponse(responseCode = "409", description = "WRONG-STATE")
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RejectProjectSettlement.Command command) {
    return idempotency.once(
        headers, uri, command, () -> answer(reject.handle(id, expectedVersion(headers), command)));
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
      summary = "A settlement, with what is open and how it keeps to its time limits",
      description =
          "paidVolume, outstandingAdvance and openRequests are those of now: approval needs what"
              + " is paid to equal the verified value, and neither an outstanding advance nor an"
              + " open request. Each step has its last day by the group of the project and whether"
              + " it came, or still is to come, after it; without a known limit it is never late.")
  @APIResponse(
      responseCode = "200",
      description = "The settlement",
      content =
          @Content(
              schema = @Schema(implementation = ProjectSettlement.class),
              examples = @ExampleObject(name = "settlement", value = SETTLEMENT)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response get(@PathParam("id") UUID id) {
    return answer(settlements.get(id));
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
      summary = "The settlements of the caller's subtree",
      description =
          "In the order of proposal, rejected ones included; projectId narrows to one project.")
  public Page<ProjectSettlement> list(
      @QueryParam("projectId") UUID projectId, @BeanParam PageRequest page) {
    return settlements.list(projectId, page);
  }

  private static Response answer(ProjectSettlement settlement) {
    return Response.ok(settlement).tag(EntityVersion.tag(settlement.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
