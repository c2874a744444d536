package vn.ntm.targets.recognitioncase;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;

/** The papers of recognition cases over HTTP. */
@Path("/v1/recognition-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognition cases", description = "The way of a locality to a standard")
class CaseDossierResource {

  private final AttachCaseDocument attachDocument;
  private final RecordCaseSurvey recordSurvey;
  private final RecordCaseVote recordVote;
  private final GiveCaseOpinion giveOpinion;
  private final RaiseCaseFinding raiseFinding;
  private final ExpectCaseMilestone expectMilestone;
  private final CompleteCaseMilestone completeMilestone;
  private final ConfirmCaseRemedy confirmRemedy;
  private final Idempotency idempotency;

  CaseDossierResource(
      AttachCaseDocument attachDocument,
      RecordCaseSurvey recordSurvey,
      RecordCaseVote recordVote,
      GiveCaseOpinion giveOpinion,
      RaiseCaseFinding raiseFinding,
      ExpectCaseMilestone expectMilestone,
      CompleteCaseMilestone completeMilestone,
      ConfirmCaseRemedy confirmRemedy,
      Idempotency idempotency) {
    this.attachDocument = attachDocument;
    this.recordSurvey = recordSurvey;
    this.recordVote = recordVote;
    this.giveOpinion = giveOpinion;
    this.raiseFinding = raiseFinding;
    this.expectMilestone = expectMilestone;
    this.completeMilestone = completeMilestone;
    this.confirmRemedy = confirmRemedy;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{id}/documents")
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LEADER})
  @Operation(
      summary = "Put a document into the dossier",
      description =
          "The file is known by its SHA-256; the step that needs the document looks "
              + "for one of its kind.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Document.class),
              examples = @ExampleObject(name = "document", value = CaseExamples.DOCUMENT)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED")
  @APIResponse(responseCode = "422", description = "INVALID: CASE-DATE-IN-FUTURE")
  public Response attachDocument(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Document request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, request, () -> created(attachDocument.attach(id, request)));
  }

  @POST
  @Path("/{id}/surveys")
  @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Record a survey of satisfaction",
      description =
          "Answers on the whole and to each content make up the valid forms, and those of the"
              + " units, which are the villages of a commune or the communes and townships of a"
              + " district, make up the whole. Whether the levels are reached is asked by the"
              + " steps; the last survey counts. A level that binds each unit asks for all of"
              + " them.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.SurveyResult.class),
              examples = @ExampleObject(name = "survey", value = CaseExamples.SURVEY)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: CASE-SURVEY-SUM, CASE-SURVEY-UNIT-UNFIT, CASE-SURVEY-REPEATED,"
              + " CASE-SURVEY-CONTENTS-DIFFER, CASE-DATE-IN-FUTURE")
  public Response recordSurvey(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.SurveyResult request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> created(recordSurvey.record(id, request)));
  }

  @POST
  @Path("/{id}/votes")
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR})
  @Operation(
      summary = "Record a vote",
      description =
          "Of the meeting of the commune, or of the appraisal council, which a "
              + "coordinator records. The last vote of a body counts.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Vote.class),
              examples = @ExampleObject(name = "vote", value = CaseExamples.VOTE)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, CASE-STEP-NOT-YOURS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED")
  @APIResponse(responseCode = "422", description = "INVALID: CASE-VOTE-SUM, CASE-DATE-IN-FUTURE")
  public Response recordVote(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Vote request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> created(recordVote.record(id, request)));
  }

  @POST
  @Path("/{id}/opinions")
  @RolesAllowed({Roles.DEPARTMENT})
  @Operation(
      summary = "Give the opinion of a department on a criterion",
      description =
          "The caller speaks for the agency of the account, on a criterion of the case's set that"
              + " it is in charge of. Figures and conclusion are mandatory. The last opinion of an"
              + " agency on a criterion counts; one that says NOT_MET keeps the case from going on."
              + " The appraisal needs one of each agency that leads a criterion.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Opinion.class),
              examples = @ExampleObject(name = "opinion", value = CaseExamples.OPINION)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(
      responseCode = "403",
      description =
          "FORBIDDEN, CASE-SUBMITTER-CHECKS, OPINION-OF-ANOTHER-AGENCY, OPINION-NOT-IN-CHARGE")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED, CASE-OWNER-MISSING")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: REQUIRED, CASE-DATE-IN-FUTURE, OPINION-CRITERION-UNKNOWN")
  public Response giveOpinion(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Opinion request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> created(giveOpinion.give(id, request)));
  }

  @POST
  @Path("/{id}/findings")
  @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Raise a finding",
      description = "While a blocking finding is open, the case is not decided.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Finding.class),
              examples = @ExampleObject(name = "finding", value = CaseExamples.FINDING)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED")
  @APIResponse(responseCode = "422", description = "INVALID")
  public Response raiseFinding(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Finding request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> created(raiseFinding.raise(id, request)));
  }

  @POST
  @Path("/{id}/milestones")
  @RolesAllowed({Roles.COORDINATOR, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Say when a step of a case, or another subject, is expected",
      description =
          "on is any day of the part of time that precision names; early is until the "
              + "10th, the middle until the 20th. BEFORE ends the day before the part "
              + "begins. Of several expectations of a subject the strictest counts.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Milestone.class),
              examples = @ExampleObject(name = "milestone", value = CaseExamples.MILESTONE)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED")
  @APIResponse(responseCode = "422", description = "INVALID")
  public Response expectMilestone(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Milestone request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, request, () -> created(expectMilestone.expect(id, request)));
  }

  @POST
  @Path("/{id}/completions")
  @RolesAllowed({Roles.COORDINATOR, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Say when an expected subject was done",
      description =
          "For subjects that somebody has entered, or that a plan expects (planned in the case),"
              + " and that are no steps: a step has its own day.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Completion.class),
              examples = @ExampleObject(name = "completion", value = CaseExamples.COMPLETION)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED, MILESTONE-DONE")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: MILESTONE-IS-A-STEP, CASE-DATE-IN-FUTURE")
  public Response completeMilestone(
      @PathParam("id") UUID id,
      @NotNull @Valid CaseRequests.Completion request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, request, () -> created(completeMilestone.complete(id, request)));
  }

  @POST
  @Path("/{id}/findings/{findingId}/remedy")
  @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Confirm that a finding is remedied",
      description = "Not by who submitted the dossier.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseRequests.Remedy.class),
              examples = @ExampleObject(name = "remedy", value = CaseExamples.REMEDY)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the case with it",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, CASE-SUBMITTER-CHECKS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CASE-CLOSED, FINDING-REMEDIED")
  @APIResponse(responseCode = "422", description = "INVALID: CASE-DATE-IN-FUTURE")
  public Response confirmRemedy(
      @PathParam("id") UUID id,
      @PathParam("findingId") UUID findingId,
      @NotNull @Valid CaseRequests.Remedy request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, request, () -> created(confirmRemedy.confirm(id, findingId, request)));
  }

  private static Response created(CaseView view) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/v1/recognition-cases/" + view.id())
        .tag(EntityVersion.tag(view.version()))
        .entity(view)
        .build();
  }
}
