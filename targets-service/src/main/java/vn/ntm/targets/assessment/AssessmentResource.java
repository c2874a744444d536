package vn.ntm.targets.assessment;

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
import java.util.ArrayList;
import java.util.List;
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
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.assessment.domain.CauseKind;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** How places stand to criteria over HTTP. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Verdicts of places against sets of criteria")
class AssessmentResource {

  private static final int MAX_STANDARD = 40;
  private static final int MAX_CODES = 500;
  private static final int TWO_DECIMALS = 2;

  private final EnterStatements enterStatements;
  private final RecordUnmetCauses recordCauses;
  private final ReadAssessments read;
  private final AssessSubtree subtrees;
  private final Idempotency idempotency;
  private final RequestValues values;

  AssessmentResource(
      EnterStatements enterStatements,
      RecordUnmetCauses recordCauses,
      ReadAssessments read,
      AssessSubtree subtrees,
      Idempotency idempotency,
      RequestValues values) {
    this.enterStatements = enterStatements;
    this.recordCauses = recordCauses;
    this.read = read;
    this.subtrees = subtrees;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Path("/statements")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR})
  @Operation(
      summary = "Enter what a report states of places",
      description =
          "For each place the printed list of criteria or indicators that it does not meet, or only"
              + " how many criteria it meets. All or none; they count when the batch is approved.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = StatementsRequest.class),
              examples = @ExampleObject(name = "annex", value = Examples.STATEMENTS)))
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location names the batch",
      content =
          @Content(
              schema = @Schema(implementation = BatchView.class),
              examples = @ExampleObject(name = "batch", value = Examples.BATCH)))
  @APIResponse(responseCode = "404", description = "Outside of the subtree")
  @APIResponse(
      responseCode = "422",
      description =
          "CRITERIA-SET-UNKNOWN, CRITERIA-SET-UNFIT, PLACE-NOT-THERE, STATEMENT-CODES-UNKNOWN,"
              + " STATEMENT-TOTAL, STATEMENT-PLACE-TWICE, MEASUREMENT-IN-FUTURE")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response state(
      @NotNull @Valid StatementsRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          BatchView entered = enterStatements.handle(request);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, "/v1/measurement-batches/" + entered.id())
              .entity(entered)
              .build();
        });
  }

  @POST
  @Path("/causes")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Record why places do not meet criteria or indicators",
      description = "The last cause of a place and code counts; earlier ones are kept.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CausesRequest.class),
              examples = @ExampleObject(name = "causes", value = Examples.CAUSES)))
  @APIResponse(responseCode = "201", description = "Recorded")
  @APIResponse(responseCode = "404", description = "Outside of the subtree")
  @APIResponse(
      responseCode = "422",
      description = "CRITERIA-SET-UNKNOWN, CRITERIA-SET-UNFIT, INDICATOR-UNKNOWN")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response causes(
      @NotNull @Valid CausesRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .entity(new Page<>(recordCauses.handle(request), null))
                .build());
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
      summary = "How a place stands to a set of criteria on a day",
      description =
          "Against a version (setVersionId), or against the set of a standard in force that day"
              + " (standard). Every verdict with what it rests on, the agencies in charge, causes"
              + " and stale values; what documents declare beside what is computed. purpose is"
              + " FOLLOW_UP or RECOGNITION: then indicators accept their required source only.")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "Outside of the subtree, or no set in force")
  @APIResponse(responseCode = "422", description = "CRITERIA-SET-UNKNOWN, CRITERIA-SET-UNFIT")
  public AssessmentView read(
      @QueryParam("localityId") String localityId,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("standard") String standard,
      @QueryParam("purpose") String purpose,
      @QueryParam("asOf") String asOf) {
    return read.handle(
        values.id("localityId", localityId).orElseThrow(() -> values.invalid("localityId", "")),
        values.id("setVersionId", setVersionId),
        values.text("standard", standard, MAX_STANDARD),
        values.asOf(asOf),
        values.oneOf(Purpose.class, "purpose", purpose).orElse(Purpose.FOLLOW_UP));
  }

  @GET
  @Path("/summary")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What the places of a subtree come to",
      description =
          "Average with decimals=1 or 2, rounded half up; lowest place; classes of the set; places"
              + " by criteria met; how often each indicator is unmet; of how many nothing is"
              + " known.")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "The unit is outside of the subtree")
  @APIResponse(responseCode = "422", description = "CRITERIA-SET-UNKNOWN")
  public SubtreeViews.SummaryView summary(
      @QueryParam("under") String under,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("asOf") String asOf,
      @QueryParam("decimals") String decimals) {
    return subtrees.summary(subtree(under, setVersionId, asOf), decimals(decimals));
  }

  @GET
  @Path("/places")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The places of a subtree, by code",
      description =
          "Criteria met, declared number, revocation risk, what is unmet, how much is stale.")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "The unit is outside of the subtree")
  @APIResponse(responseCode = "422", description = "CRITERIA-SET-UNKNOWN")
  public Page<SubtreeViews.PlaceView> places(
      @QueryParam("under") String under,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    int from = page.after(Integer::valueOf).orElse(0);
    List<Numbered> rows = new ArrayList<>();
    for (SubtreeViews.PlaceView view :
        subtrees.places(subtree(under, setVersionId, asOf), from, page.size() + 1)) {
      rows.add(new Numbered(from + rows.size() + 1, view));
    }
    return Page.of(rows, page.size(), row -> Integer.toString(row.number())).map(Numbered::view);
  }

  @GET
  @Path("/regressions")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What was met on a day and is unmet on a later one",
      description = "From the day from to the day asOf, with who is in charge of it.")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "The unit is outside of the subtree")
  @APIResponse(responseCode = "422", description = "CRITERIA-SET-UNKNOWN, DAYS-OUT-OF-ORDER")
  public Page<SubtreeViews.RegressionView> regressions(
      @QueryParam("under") String under,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("asOf") String asOf,
      @QueryParam("from") String from) {
    return new Page<>(
        subtrees.regressions(subtree(under, setVersionId, asOf), values.requiredDay("from", from)),
        null);
  }

  @GET
  @Path("/unmet")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What the places of a subtree do not meet",
      description = "With cause and agencies in charge; cause=OBJECTIVE or SUBJECTIVE narrows it.")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "The unit is outside of the subtree")
  @APIResponse(responseCode = "422", description = "CRITERIA-SET-UNKNOWN")
  public Page<SubtreeViews.UnmetView> unmet(
      @QueryParam("under") String under,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("asOf") String asOf,
      @QueryParam("cause") String cause) {
    return new Page<>(
        subtrees.unmet(
            subtree(under, setVersionId, asOf), values.oneOf(CauseKind.class, "cause", cause)),
        null);
  }

  @GET
  @Path("/forecast")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "Who would meet every criterion if remedies were done",
      description =
          "remedied lists indicators or criteria with commas, supposed to be met in"
              + " every place of which something is known.")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "The unit is outside of the subtree")
  @APIResponse(responseCode = "422", description = "CRITERIA-SET-UNKNOWN, INDICATOR-UNKNOWN")
  public SubtreeViews.ForecastView forecast(
      @QueryParam("under") String under,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("asOf") String asOf,
      @QueryParam("remedied") String remedied,
      @QueryParam("decimals") String decimals) {
    String codes =
        values
            .text("remedied", remedied, MAX_CODES)
            .orElseThrow(() -> values.invalid("remedied", ""));
    return subtrees.forecast(subtree(under, setVersionId, asOf), codes, decimals(decimals));
  }

  private AssessSubtree.Subtree subtree(String under, String setVersionId, String asOf) {
    return new AssessSubtree.Subtree(
        values.id("under", under).orElseThrow(() -> values.invalid("under", "")),
        values
            .id("setVersionId", setVersionId)
            .orElseThrow(() -> values.invalid("setVersionId", "")),
        values.asOf(asOf));
  }

  private int decimals(String text) {
    long decimals = values.number("decimals", text).orElse((long) TWO_DECIMALS);
    if (decimals < 1 || decimals > TWO_DECIMALS) {
      throw values.invalid("decimals", text);
    }
    return (int) decimals;
  }

  private record Numbered(int number, SubtreeViews.PlaceView view) {}
}
