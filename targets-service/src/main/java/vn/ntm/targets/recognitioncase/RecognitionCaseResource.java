package vn.ntm.targets.recognitioncase;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.StandingCounts;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Recognition cases and their steps over HTTP. */
@Path("/v1/recognition-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognition cases", description = "The way of a locality to a standard")
class RecognitionCaseResource {

  private static final String ADDRESS = "/v1/recognition-cases/";

  private final RegisterCase registerCase;
  private final TakeCaseStep takeStep;
  private final ReadCases readCases;
  private final Idempotency idempotency;
  private final RequestValues values;

  RecognitionCaseResource(
      RegisterCase registerCase,
      TakeCaseStep takeStep,
      ReadCases readCases,
      Idempotency idempotency,
      RequestValues values) {
    this.registerCase = registerCase;
    this.takeStep = takeStep;
    this.readCases = readCases;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR})
  @Operation(
      summary = "Register a locality for a standard",
      description =
          "Opens a case. The locality by localityId, or by localityCode and asOf; on is the day of"
              + " the registration, today when it is missing, and tells which procedure it falls"
              + " under. A locality has one open case of a standard.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Registration.class),
              examples = @ExampleObject(name = "commune", value = CaseExamples.REGISTRATION)))
  @APIResponse(
      responseCode = "201",
      description = "Registered; Location names the case",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, CASE-STEP-NOT-YOURS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(
      responseCode = "409",
      description =
          "CASE-OPEN-ALREADY, CASE-STANDARD-HELD, CASE-STEP-REFUSED (CASE-NO-PROCEDURE,"
              + " CASE-PLACE-ENDED, CASE-REGISTRATION-LATE, CASE-REGISTRATION-CRITERIA-LOW,"
              + " CASE-CRITERIA-SET-MISSING)")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: LOCALITY-UNKNOWN, CASE-STANDARD-UNFIT, CASE-DATE-IN-FUTURE")
  public Response register(
      @NotNull @Valid CaseRequests.Registration request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> created(registerCase.register(request)));
  }

  @POST
  @Path("/{id}/steps")
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LEADER})
  @Operation(
      summary = "Take a step of a case",
      description =
          "to is the state that the step leads to: the next one of the procedure in force on its"
              + " day, RETURNED for a submitted dossier, REJECTED or WITHDRAWN. Everything that"
              + " is missing is named in errors. RECOGNIZED takes the decision and records the"
              + " recognition. If-Match names the version that was read.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Step.class),
              examples = {
                @ExampleObject(name = "step", value = CaseExamples.STEP),
                @ExampleObject(name = "decision", value = CaseExamples.DECISION),
                @ExampleObject(name = "return", value = CaseExamples.RETURN)
              }))
  @APIResponse(
      responseCode = "201",
      description = "Taken; the case after it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(
      responseCode = "403",
      description = "FORBIDDEN, CASE-STEP-NOT-YOURS, CASE-SUBMITTER-CHECKS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CASE-STEP-REFUSED with all that is missing: CASE-STEP-MISSING, CASE-STEP-TAKEN,"
              + " CASE-STEP-NOT-IN-PROCEDURE, CASE-DOCUMENT-MISSING, CASE-CONSULTATION-SHORT,"
              + " CASE-SURVEY-MISSING, CASE-SURVEY-SATISFIED-LOW,"
              + " CASE-SURVEY-UNITS-MISSING, CASE-SURVEY-UNIT-CONTENT-LOW, CASE-VOTE-LOW,"
              + " CASE-OPINION-AGAINST, CASE-FINDING-OPEN, CASE-ARREARS,"
              + " CASE-CRITERIA-UNMET, CASE-CRITERIA-UNDETERMINED, CASE-CRITERIA-SET-MISSING,"
              + " CASE-SECURITY-COMPLICATED, CASE-TOWNSHIPS-LOW,"
              + " CASE-PREREQUISITE-MISSING, CASE-CLOSED and others")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: CASE-REASON-MISSING, CASE-DECISION-MISSING, CASE-AUTHORITY-NOT-COMPETENT,"
              + " CASE-DATE-IN-FUTURE, CASE-DATE-BEFORE-LAST-STEP")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response step(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Step request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            created(
                takeStep.take(
                    id,
                    EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                    request)));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The cases of the caller's subtree, in the order they were registered",
      description = "under is a localityId, itself included; year is the year of registration.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<CaseView.Summary> list(
      @QueryParam("under") String under,
      @QueryParam("standard") String standard,
      @QueryParam("year") String year,
      @QueryParam("state") String state,
      @BeanParam PageRequest page) {
    return readCases.page(
        new CaseTables.Filter(
            null,
            values.id("under", under).orElse(null),
            values.oneOf(Standard.class, "standard", standard).orElse(null),
            values.year("year", year).orElse(null)),
        values.oneOf(CaseState.class, "state", state),
        page.size(),
        values.idAfter(page));
  }

  @GET
  @Path("/counts")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "How many localities stand where on their way to a standard",
      description =
          "recognised counts active recognitions, with year those that count for it;"
              + " decisionPending are appraised and wait for the decision: a plan that says they"
              + " have \"reached\" the standard counts both.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = StandingCounts.class),
              examples = @ExampleObject(name = "counts", value = CaseExamples.COUNTS)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public StandingCounts count(
      @QueryParam("standard") String standard,
      @QueryParam("under") String under,
      @QueryParam("year") String year) {
    return readCases.count(
        new CaseTables.Filter(
            null,
            values.id("under", under).orElse(null),
            values
                .oneOf(Standard.class, "standard", standard)
                .orElseThrow(() -> values.invalid("standard", "")),
            values.year("year", year).orElse(null)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "One case with its steps, its papers, and what it lacks for the next step",
      description =
          "next is told for the day nextOn, today when it is missing: what the procedure in force"
              + " on that day asks, so that a case can be entered afterwards. A step or a"
              + " registration is answered with the next one as on its own day. Of a limit in"
              + " working days dueOnCertain is false when it reaches beyond the day through which"
              + " public holidays are known.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response read(@PathParam("id") UUID id, @QueryParam("nextOn") String nextOn) {
    CaseView found = readCases.read(id, values.day("nextOn", nextOn).orElseGet(values::today));
    // What is missing changes with the day and with other services: no answer is "not modified".
    return Response.ok(found).tag(EntityVersion.tag(found.version())).build();
  }

  private static Response created(CaseView view) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, ADDRESS + view.id())
        .tag(EntityVersion.tag(view.version()))
        .entity(view)
        .build();
  }
}
