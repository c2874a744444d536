package vn.ntm.targets.goalfigure;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.assessment.EvidenceParts;
import vn.ntm.targets.assessment.KeepEvidence;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Figures of the targets of plans over HTTP. */
@Path("/v1/goal-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Goal figures",
    description = "What is reported of the targets of plans that nothing else tells")
class GoalFigureResource {

  private static final int MAX_CODE = 2000;

  private final EnterGoalFigure enter;
  private final DecideOnGoalFigure decide;
  private final AttachGoalFigureEvidence attach;
  private final ReadGoalFigures read;
  private final KeepEvidence evidence;
  private final Idempotency idempotency;
  private final RequestValues values;

  GoalFigureResource(
      EnterGoalFigure enter,
      DecideOnGoalFigure decide,
      AttachGoalFigureEvidence attach,
      ReadGoalFigures read,
      KeepEvidence evidence,
      Idempotency idempotency,
      RequestValues values) {
    this.enter = enter;
    this.decide = decide;
    this.attach = attach;
    this.read = read;
    this.evidence = evidence;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Enter a figure of a target, or that one of its steps is done",
      description =
          "For the whole target, or with localityId for one of its places: those that it is for,"
              + " and of a target about the plan's own place the units right below it. The goal of"
              + " the target decides the form: SHARE (numerator and denominator) for a ratio,"
              + " AMOUNT for a measure, of one in percent a SHARE as well, ANSWER for what is done"
              + " or not. With milestone a step is done on asOf; its words are those of the plan."
              + " It counts when another person has approved it, and is never changed: a later"
              + " figure of the same target, place and day takes its place. A target that"
              + " recognitions, criteria or works tell takes none.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = FigureToEnter.class),
              examples = {
                @ExampleObject(name = "share", value = GoalFigureExamples.TO_ENTER),
                @ExampleObject(name = "step", value = GoalFigureExamples.STEP_TO_ENTER)
              }))
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location names the figure",
      content =
          @Content(
              schema = @Schema(implementation = FigureView.class),
              examples = @ExampleObject(name = "entered", value = GoalFigureExamples.ENTERED)))
  @APIResponse(
      responseCode = "404",
      description = "No such plan or place, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "FIGURE-TOLD-ELSEWHERE; toldBy names by what")
  @APIResponse(
      responseCode = "422",
      description =
          "FIGURE-TARGET-UNKNOWN, FIGURE-PLACE-UNFIT, FIGURE-FORM, FIGURE-NOT-POSSIBLE,"
              + " FIGURE-MILESTONE-UNKNOWN, FIGURE-IN-FUTURE, FIGURE-BEFORE-PROGRAMME")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response enter(
      @NotNull @Valid FigureToEnter request, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          FigureView entered = enter.handle(request);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, "/v1/goal-figures/" + entered.id())
              .tag(EntityVersion.tag(entered.version()))
              .entity(entered)
              .build();
        });
  }

  @GET
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The figures of a plan in the caller's subtree, in the order of entry",
      description =
          "All that were entered, those that others took the place of and those that were sent back"
              + " as well. planId must be given; targetCode, localityId and state narrow the list."
              + " What stands of them is in the progress of the plan.")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(examples = @ExampleObject(name = "page", value = GoalFigureExamples.PAGE)))
  public Page<FigureView> list(
      @QueryParam("planId") String planId,
      @QueryParam("targetCode") String targetCode,
      @QueryParam("localityId") String localityId,
      @QueryParam("state") String state,
      @BeanParam PageRequest page) {
    return read.page(
        new FigureFilter(
            values.id("planId", planId).orElseThrow(() -> values.invalid("planId", "")),
            values.text("targetCode", targetCode, MAX_CODE),
            values.id("localityId", localityId),
            values.oneOf(FigureState.class, "state", state)),
        values.idAfter(page),
        page.size());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "One figure",
      description = "With who entered it and who decided what on it.")
  @APIResponse(
      responseCode = "200",
      description = "The figure; its ETag is the version to decide on",
      content =
          @Content(
              schema = @Schema(implementation = FigureView.class),
              examples = @ExampleObject(name = "approved", value = GoalFigureExamples.APPROVED)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response read(@PathParam("id") UUID id, @Context Request request) {
    FigureView found = read.read(id);
    Response.ResponseBuilder unchanged =
        request.evaluatePreconditions(EntityVersion.tag(found.version()));
    return unchanged == null ? answer(found) : unchanged.build();
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.COORDINATOR})
  @Operation(
      summary = "Approve a figure",
      description =
          "By the coordination office of the plan's place, and by another person than the one who"
              + " entered it. From the answer on it counts in the progress of the plan, and other"
              + " services are told.")
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content =
          @Content(
              schema = @Schema(implementation = FigureView.class),
              examples = @ExampleObject(name = "approved", value = GoalFigureExamples.APPROVED)))
  @APIResponse(responseCode = "403", description = "FIGURE-DECIDED-BY-WHO-ENTERED-IT")
  @APIResponse(
      responseCode = "404",
      description = "Not there, or the plan's place is outside of the subtree")
  @APIResponse(responseCode = "409", description = "FIGURE-IS-DECIDED")
  @APIResponse(responseCode = "412", description = "It changed since it was read")
  @APIResponse(responseCode = "428", description = "Without If-Match")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The version that was decided on",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response approval(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    long expected = expected(headers);
    return decided(headers, uri, FigureState.APPROVED, () -> decide.approve(id, expected));
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR})
  @Operation(
      summary = "Send a figure back",
      description = "With reasons, by those who may approve it. A correction is a new figure.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = FigureReasons.class),
              examples = @ExampleObject(name = "reasons", value = GoalFigureExamples.REASONS)))
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content =
          @Content(
              schema = @Schema(implementation = FigureView.class),
              examples = @ExampleObject(name = "returned", value = GoalFigureExamples.RETURNED)))
  @APIResponse(responseCode = "403", description = "FIGURE-DECIDED-BY-WHO-ENTERED-IT")
  @APIResponse(
      responseCode = "404",
      description = "Not there, or the plan's place is outside of the subtree")
  @APIResponse(responseCode = "409", description = "FIGURE-IS-DECIDED")
  @APIResponse(responseCode = "412", description = "It changed since it was read")
  @APIResponse(responseCode = "428", description = "Without If-Match")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The version that was decided on",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response sendBack(
      @PathParam("id") UUID id,
      @NotNull @Valid FigureReasons request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    long expected = expected(headers);
    return decided(headers, uri, request, () -> decide.sendBack(id, expected, request.reasons()));
  }

  @POST
  @Path("/{id}/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Attach a file that proves a figure",
      description =
          "Part file: PDF, PNG or JPEG by its first bytes, up to 8 MiB, 20 for one figure, until it"
              + " is decided. The same content again is the same evidence.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = EvidenceParts.class)))
  @APIResponse(
      responseCode = "201",
      description = "Attached; Location names the content",
      content =
          @Content(
              schema = @Schema(implementation = FigureView.Proof.class),
              examples = @ExampleObject(name = "evidence", value = GoalFigureExamples.EVIDENCE)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "FIGURE-IS-DECIDED, EVIDENCE-LIMIT")
  @APIResponse(responseCode = "413", description = "Larger than 8 MiB")
  @APIResponse(
      responseCode = "422",
      description = "EVIDENCE-FILE-MISSING, EVIDENCE-EMPTY, EVIDENCE-TYPE")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response attach(
      @PathParam("id") UUID id,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    UploadedContent file = evidence.uploaded(uploads);
    return idempotency.once(
        headers,
        uri,
        Map.of("file", file.sha256()),
        () -> {
          FigureView.Proof kept = attach.handle(id, file);
          return Response.status(Response.Status.CREATED)
              .header(
                  HttpHeaders.LOCATION,
                  "/v1/goal-figures/" + id + "/evidence/" + kept.id() + "/content")
              .entity(kept)
              .build();
        });
  }

  @GET
  @Path("/{id}/evidence")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The evidence of a figure, in the order of adding; at most 20",
      description = "What each file is, without its content.")
  @APIResponse(
      responseCode = "200",
      description = "All of it",
      content =
          @Content(
              examples =
                  @ExampleObject(name = "evidence", value = GoalFigureExamples.EVIDENCE_LIST)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Page<FigureView.Proof> evidence(@PathParam("id") UUID id) {
    return new Page<>(read.evidence(id), null);
  }

  @GET
  @Path("/{id}/evidence/{evidenceId}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The content of a file of evidence of a figure",
      description = "To be saved, never shown in place. Every reading is written down.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes that were sent",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response content(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
    return read.content(id, evidenceId).answer();
  }

  private Response decided(
      HttpHeaders headers, UriInfo uri, Object sent, Supplier<FigureView> decision) {
    return idempotency.once(headers, uri, sent, () -> answer(decision.get()));
  }

  private static long expected(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  private static Response answer(FigureView figure) {
    return Response.ok(figure).tag(EntityVersion.tag(figure.version())).build();
  }
}
