package vn.ntm.targets.recognition;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Recognitions that were decided outside of the platform, entered as lists. */
@Path("/v1/recognition-entries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognitions", description = "Decisions that a locality meets a standard")
class RecognitionEntryResource {

  private static final String ADDRESS = "/v1/recognition-entries/";

  private final EnterRecognitions enter;
  private final DecideOnRecognitionEntry decide;
  private final ReadRecognitionEntries read;
  private final Idempotency idempotency;
  private final RequestValues values;

  RecognitionEntryResource(
      EnterRecognitions enter,
      DecideOnRecognitionEntry decide,
      ReadRecognitionEntries read,
      Idempotency idempotency,
      RequestValues values) {
    this.enter = enter;
    this.decide = decide;
    this.read = read;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
  @Operation(
      summary = "Enter recognitions that were decided outside of the platform",
      description =
          "What was decided before the platform, or beside it, as one list of up to 500. Each"
              + " locality by localityId, or by localityCode and asOf. The standard must be one for"
              + " localities of its kind and not be held already, and decidedBy who was competent on"
              + " the day of the decision, where the rules of that day are known. Whoever serves a"
              + " province or the country enters; a locality that has an open case of the standard"
              + " is recognised by a step of that case. A merged unit keeps what its predecessors"
              + " were recognised for: acknowledges names their recognitions, which lapse by the"
              + " decision. Nothing is recognised by a list until another person approves it; then"
              + " all of it is.")
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location names the list",
      content = @Content(schema = @Schema(implementation = RecognitionEntryView.class)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, RECOGNITION-LEVEL")
  @APIResponse(responseCode = "404", description = "A locality outside of the subtree")
  @APIResponse(
      responseCode = "409",
      description =
          "RECOGNITION-ENTRY-REFUSED; errors name each item: RECOGNITION-HELD,"
              + " RECOGNITION-UNDER-WAY, ACKNOWLEDGEMENT-NOT-ACTIVE, ACKNOWLEDGEMENT-EXEMPT")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID; errors name each item: RECOGNITION-STANDARD-UNFIT, RECOGNITION-IN-FUTURE,"
              + " RECOGNITION-OUTSIDE-LIFE, RECOGNITION-YEAR, RECOGNITION-NOT-COMPETENT,"
              + " ACKNOWLEDGEMENT-NOT-A-PREDECESSOR, ACKNOWLEDGEMENT-TWICE, LOCALITY-AMBIGUOUS,"
              + " LOCALITY-UNKNOWN")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response enter(
      @NotNull @Valid RecognitionEntryRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          RecognitionEntryView entered = enter.handle(request);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, ADDRESS + entered.id())
              .tag(EntityVersion.tag(entered.version()))
              .entity(entered)
              .build();
        });
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
  @Operation(
      summary = "Approve a list of recognitions that another person entered",
      description =
          "Every item is held against the rules once more; then all of them are recorded and told to"
              + " others, or none. If-Match names the version that was read.")
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content = @Content(schema = @Schema(implementation = RecognitionEntryView.class)))
  @APIResponse(responseCode = "403", description = "RECOGNITION-ENTRY-OWN, RECOGNITION-LEVEL")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(
      responseCode = "409",
      description =
          "RECOGNITION-ENTRY-DECIDED, RECOGNITION-ENTRY-REFUSED: what was free at the entry is held"
              + " or under way by now")
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
  public Response approve(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    long expected = EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
    return idempotency.once(
        headers, uri, RecognitionEntryState.APPROVED, () -> answer(decide.approve(id, expected)));
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
  @Operation(
      summary = "Send a list of recognitions back",
      description = "With reasons, by those who may approve it. A correction is a new list.")
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content = @Content(schema = @Schema(implementation = RecognitionEntryView.class)))
  @APIResponse(responseCode = "403", description = "RECOGNITION-ENTRY-OWN, RECOGNITION-LEVEL")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "RECOGNITION-ENTRY-DECIDED")
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
      @NotNull @Valid RecognitionEntryReasons request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    long expected = EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
    return idempotency.once(
        headers, uri, request, () -> answer(decide.sendBack(id, expected, request.reasons())));
  }

  @GET
  @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "The lists of recognitions entered in the caller's province, in the order of entry",
      description =
          "All of them, those that were sent back as well, with the number of their items; state"
              + " narrows the list.")
  public Page<RecognitionEntryView.Summary> list(
      @QueryParam("state") String state, @BeanParam PageRequest page) {
    return read.page(
        values.oneOf(RecognitionEntryState.class, "state", state),
        values.idAfter(page),
        page.size());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "One list of recognitions",
      description = "With who entered it and who decided what on it.")
  @APIResponse(
      responseCode = "200",
      description = "The list; its ETag is the version to decide on",
      content = @Content(schema = @Schema(implementation = RecognitionEntryView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response read(@PathParam("id") UUID id) {
    return answer(read.read(id));
  }

  private static Response answer(RecognitionEntryView entry) {
    return Response.ok(entry).tag(EntityVersion.tag(entry.version())).build();
  }
}
