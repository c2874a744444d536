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
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.targets.recognitioncase.domain.ReviewOutcome;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Re-assessments of recognised localities over HTTP. */
@Path("/v1/reassessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Re-assessments", description = "Recognised localities against a newer set of criteria")
class ReassessmentResource {

  private static final String OPENING =
      """
      {"localityCode": "216", "asOf": "2024-02-05", "standard": "NTM",
       "criteriaSet": "318/QĐ-TTg", "criteria": 19, "dueOn": "2024-10-31"}""";

  private static final String REASSESSMENT =
      """
      {"id": "01900000-0000-7000-8000-0000000000a1",
       "localityId": "01900000-0000-7000-8000-000000000216", "standard": "NTM",
       "criteriaSet": "318/QĐ-TTg", "criteria": 19, "dueOn": "2024-10-31",
       "setVersionId": "01900000-0000-7000-8000-0000000000f1"}""";

  private static final String REVIEW =
      """
      {"recognitionId": "01900000-0000-7000-8000-0000000000e1", "reviewedOn": "2024-06-14",
       "unmet": ["6", "17"]}""";

  private static final String MEMBER =
      """
      {"recognitionId": "01900000-0000-7000-8000-0000000000e1", "locality": {
         "id": "01900000-0000-7000-8000-000000007309", "level": "COMMUNE", "kind": "XA",
         "name": "Xã Tân Trung", "fullName": "Xã Tân Trung, Huyện Tân Yên, Tỉnh Bắc Giang",
         "scheme": "QD124", "code": "07309", "validFrom": "2024-01-01", "validTo": null,
         "asOf": "2024-06-17", "parents": []},
       "reviewedOn": "2024-06-14", "outcome": {"standing": "FELL_BELOW", "met": 17,
         "unmet": ["6", "17"], "risk": "WATCH", "late": false},
       "computed": {"state": "NOT_MET",
         "setVersionId": "01900000-0000-7000-8000-0000000000f1", "set": "COMMUNE_2021",
         "document": "318/QĐ-TTg", "asOf": "2024-06-17", "known": true, "criteria": 19, "met": 17,
         "unmetCriteria": ["6", "17"], "unmet": ["6.1", "17.1"], "undetermined": []},
       "computedRisk": "WATCH"}""";

  private final OpenReassessment openReassessment;
  private final RecordReview recordReview;
  private final ReadReassessments readReassessments;
  private final Idempotency idempotency;
  private final RequestValues values;

  ReassessmentResource(
      OpenReassessment openReassessment,
      RecordReview recordReview,
      ReadReassessments readReassessments,
      Idempotency idempotency,
      RequestValues values) {
    this.openReassessment = openReassessment;
    this.recordReview = recordReview;
    this.readReassessments = readReassessments;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Order that recognised localities are measured against a newer set",
      description =
          "Its members are all active recognitions of the standard in the unit that were not"
              + " granted under the set. The recognitions stay.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ReassessmentRequests.Opening.class),
              examples = @ExampleObject(name = "reassessment", value = OPENING)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = ReassessmentView.class),
              examples = @ExampleObject(name = "reassessment", value = REASSESSMENT)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "REASSESSMENT-KNOWN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: LOCALITY-UNKNOWN, REASSESSMENT-SET-UNFIT, REVOCATION-CRITERIA-COUNT")
  public Response open(
      @NotNull @Valid ReassessmentRequests.Opening request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> opened(request));
  }

  private Response opened(ReassessmentRequests.Opening request) {
    ReassessmentView view = openReassessment.open(request);
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/v1/reassessments/" + view.id() + "/members")
        .entity(view)
        .build();
  }

  @POST
  @Path("/{id}/reviews")
  @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Record the review of a recognised locality",
      description =
          "The last review counts. An empty list of unmet criteria says that all are met.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ReassessmentRequests.Review.class),
              examples = @ExampleObject(name = "review", value = REVIEW)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = ReassessmentView.Member.class),
              examples = @ExampleObject(name = "member", value = MEMBER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: REVOCATION-UNMET-REPEATED, REVOCATION-UNMET-TOO-MANY,"
              + " REVOCATION-UNMET-UNKNOWN, CASE-DATE-IN-FUTURE")
  public Response review(
      @PathParam("id") UUID id,
      @NotNull @Valid ReassessmentRequests.Review request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/reassessments/" + id + "/members")
                .entity(recordReview.record(id, request))
                .build());
  }

  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LEADER, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "The re-assessments of the caller's subtree, in the order they were opened",
      description = "Those that units in the subtree have ordered.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<ReassessmentView> list(@BeanParam PageRequest page) {
    return readReassessments.page(page.size(), values.idAfter(page));
  }

  @GET
  @Path("/{id}/members")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "Who is to be reviewed, and who fell below",
      description =
          "standing FELL_BELOW lists those that no longer meet the set; their risk says whether the"
              + " unmet criteria are a ground to revoke the recognition. Beside what reviews declare"
              + " stands what the assessments of today say: computed=NOT_MET lists who fell below by"
              + " them.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Page<ReassessmentView.Member> members(
      @PathParam("id") UUID id,
      @QueryParam("standing") String standing,
      @QueryParam("computed") String computed,
      @BeanParam PageRequest page) {
    return readReassessments.members(
        id,
        values.oneOf(ReviewOutcome.Standing.class, "standing", standing),
        values.oneOf(CriteriaStanding.State.class, "computed", computed),
        page.size(),
        values.idAfter(page));
  }
}
