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
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Acknowledgements after mergers over HTTP. */
@Path("/v1/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Revocations", description = "The end of recognitions")
class AcknowledgementResource {

  private static final String REQUEST =
      """
      {"localityCode": "31528", "asOf": "2025-07-10", "standard": "NTM",
       "decisionNumber": "2345/QĐ-UBND", "decisionDate": "2025-12-20", "recognisedYear": 2025,
       "authority": "Chủ tịch UBND thành phố Cần Thơ",
       "predecessors": ["01900000-0000-7000-8000-0000000000e1"]}""";

  private static final String ANSWER =
      """
      {"recognitionId": "01900000-0000-7000-8000-0000000000e2",
       "lapsed": ["01900000-0000-7000-8000-0000000000e1"]}""";

  private final AcknowledgeRecognition acknowledge;
  private final ReadDueAcknowledgements readDue;
  private final Idempotency idempotency;
  private final RequestValues values;

  AcknowledgementResource(
      AcknowledgeRecognition acknowledge,
      ReadDueAcknowledgements readDue,
      Idempotency idempotency,
      RequestValues values) {
    this.acknowledge = acknowledge;
    this.readDue = readDue;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed(Roles.LEADER)
  @Operation(
      summary = "Acknowledge what the predecessors of a merged unit were recognised for",
      description =
          "Their recognitions lapse by the merger, and the unit has one of its own by the decision."
              + " A unit that was recognised for a higher standard since is exempt.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RevocationRequests.Acknowledgement.class),
              examples = @ExampleObject(name = "acknowledgement", value = REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; Location names the recognition of the unit",
      content =
          @Content(
              schema = @Schema(implementation = Acknowledged.class),
              examples = @ExampleObject(name = "acknowledged", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(
      responseCode = "409",
      description = "ACKNOWLEDGEMENT-EXEMPT, ACKNOWLEDGEMENT-NOT-ACTIVE, RECOGNITION-HELD")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: ACKNOWLEDGEMENT-NOT-A-PREDECESSOR, LOCALITY-UNKNOWN,"
              + " RECOGNITION-STANDARD-UNFIT, RECOGNITION-IN-FUTURE")
  public Response acknowledge(
      @NotNull @Valid RevocationRequests.Acknowledgement request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(headers, uri, request, () -> acknowledged(request));
  }

  @GET
  @Path("/due")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What is still to be acknowledged after mergers",
      description =
          "Active recognitions of localities that have ended by the day, with the units that they"
              + " went to. Units that are none of the programme, such as wards, that hold the"
              + " standard, or that are exempt are left out.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<ReadDueAcknowledgements.DueView> due(
      @QueryParam("under") String under,
      @QueryParam("standard") String standard,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return readDue.page(
        values.id("under", under),
        values.oneOf(Standard.class, "standard", standard),
        values.asOf(asOf),
        page.size(),
        values.idAfter(page));
  }

  private Response acknowledged(RevocationRequests.Acknowledgement request) {
    UUID recognitionId = acknowledge.acknowledge(request);
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/v1/recognitions/" + recognitionId)
        .entity(new Acknowledged(recognitionId, request.predecessors()))
        .build();
  }

  /** What an acknowledgement did. */
  @Schema(name = "Acknowledged")
  record Acknowledged(UUID recognitionId, java.util.List<UUID> lapsed) {

    Acknowledged {
      lapsed = java.util.List.copyOf(lapsed);
    }
  }
}
