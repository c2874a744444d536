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
import vn.ntm.targets.recognitioncase.domain.RevocationState;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Revocations of recognitions over HTTP. */
@Path("/v1/revocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Revocations", description = "The end of recognitions")
class RevocationResource {

  private static final String PROPOSAL =
      """
      {"recognitionId": "01900000-0000-7000-8000-0000000000e1", "criteria": 19,
       "unmet": ["2", "5", "10", "13", "17", "18"], "assessedOn": "2024-05-31",
       "on": "2024-06-03", "statement": "6 trên 19 tiêu chí không còn đạt"}\
      """;

  private static final String STEP =
      """
      {"to": "COUNCIL_VOTED", "on": "2024-06-14", "statement": "Biên bản họp hội đồng",
       "present": 11, "inFavour": 10}\
      """;

  private static final String REVOCATION =
      """
      {"id": "01900000-0000-7000-8000-0000000000f1", "version": 1,
       "recognitionId": "01900000-0000-7000-8000-0000000000e1", "state": "PROPOSED",
       "next": "NOTIFIED", "risk": "R1", "criteria": 19,
       "unmet": ["2", "5", "10", "13", "17", "18"], "assessedOn": "2024-05-31",
       "assessmentRisk": "R1", "assessmentOn": "2024-06-03", "groundShownByAssessment": true,
       "steps": [{"number": 1, "state": "PROPOSED", "on": "2024-06-03",
         "statement": "6 trên 19 tiêu chí không còn đạt", "present": null, "inFavour": null,
         "decisionNumber": null, "authority": null, "recordedBy": "department",
         "recordedAt": "2024-06-03T09:00:00+07:00"}]}\
      """;

  private final ProposeRevocation proposeRevocation;
  private final TakeRevocationStep takeStep;
  private final ReadRevocations readRevocations;
  private final Idempotency idempotency;
  private final RequestValues values;

  RevocationResource(
      ProposeRevocation proposeRevocation,
      TakeRevocationStep takeStep,
      ReadRevocations readRevocations,
      Idempotency idempotency,
      RequestValues values) {
    this.proposeRevocation = proposeRevocation;
    this.takeStep = takeStep;
    this.readRevocations = readRevocations;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Propose to revoke a recognition",
      description =
          "The ground: half of the criteria of the set or more are unmet, or 30 % and more with a"
              + " key criterion of the standard; of a district also 30 % or more of its communes"
              + " whose recognition was revoked (COMMUNES_REVOKED). What the newest assessment"
              + " says is kept beside it: groundShownByAssessment is false when the assessment"
              + " contradicts the ground, null when it leaves it open. People decide.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RevocationRequests.Proposal.class),
              examples = @ExampleObject(name = "proposal", value = PROPOSAL)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RevocationView.class),
              examples = @ExampleObject(name = "revocation", value = REVOCATION)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(
      responseCode = "409",
      description = "REVOCATION-WITHOUT-GROUND, REVOCATION-OPEN, REVOCATION-NOT-ACTIVE")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: REVOCATION-CRITERIA-COUNT, REVOCATION-UNMET-REPEATED,"
              + " REVOCATION-UNMET-TOO-MANY, REVOCATION-UNMET-UNKNOWN, CASE-DATE-IN-FUTURE,"
              + " REVOCATION-ASSESSED-EARLIER, REVOCATION-ASSESSED-LATER")
  public Response propose(
      @NotNull @Valid RevocationRequests.Proposal request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers, uri, request, () -> created(proposeRevocation.propose(request)));
  }

  @POST
  @Path("/{id}/steps")
  @RolesAllowed({Roles.COORDINATOR, Roles.LOCALITY_OFFICER, Roles.LEADER})
  @Operation(
      summary = "Take a step of a revocation",
      description =
          "NOTIFIED, EXPLAINED by the locality, COUNCIL_VOTED with its vote, REVOKED with the"
              + " number of the decision, PUBLISHED; or DROPPED before the decision. From the vote of"
              + " the council on the steps are those of the authority that recognised, taken at its"
              + " level or above; a decision of the Prime Minister is recorded by the province and"
              + " names him as authority. Who proposed it does not decide it. If-Match names the"
              + " version that was read.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RevocationRequests.Step.class),
              examples = @ExampleObject(name = "vote", value = STEP)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RevocationView.class),
              examples = @ExampleObject(name = "revocation", value = REVOCATION)))
  @APIResponse(
      responseCode = "403",
      description = "FORBIDDEN, CASE-STEP-NOT-YOURS, REVOCATION-OF-OWN-PROPOSAL")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "REVOCATION-STEP-OUT-OF-ORDER, REVOCATION-COUNCIL-AGAINST, REVOCATION-NOT-ACTIVE")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: REVOCATION-VALUE-MISSING, CASE-AUTHORITY-NOT-COMPETENT, CASE-VOTE-SUM,"
              + " CASE-DATE-IN-FUTURE, CASE-DATE-BEFORE-LAST-STEP")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response step(
      @PathParam("id") UUID id,
      @NotNull @Valid RevocationRequests.Step request,
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
      summary = "The revocations of the caller's subtree, in the order they were proposed",
      description = "under is a localityId, itself included.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<RevocationView> list(
      @QueryParam("under") String under,
      @QueryParam("state") String state,
      @BeanParam PageRequest page) {
    return readRevocations.page(
        values.id("under", under),
        values.oneOf(RevocationState.class, "state", state),
        page.size(),
        values.idAfter(page));
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
      summary = "One revocation with its steps",
      description = "next is the state that follows.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RevocationView.class),
              examples = @ExampleObject(name = "revocation", value = REVOCATION)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response read(@PathParam("id") UUID id) {
    RevocationView found = readRevocations.read(id);
    return Response.ok(found).tag(EntityVersion.tag(found.version())).build();
  }

  private static Response created(RevocationView view) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/v1/revocations/" + view.id())
        .tag(EntityVersion.tag(view.version()))
        .entity(view)
        .build();
  }
}
