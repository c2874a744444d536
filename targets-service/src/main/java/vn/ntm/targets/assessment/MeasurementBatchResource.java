package vn.ntm.targets.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;

/** What was entered together: its way to approval, and what proves it. */
@Path("/v1/measurement-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
class MeasurementBatchResource {

  private final ReadMeasurements read;
  private final DecideOnMeasurements decide;
  private final AttachEvidence attach;
  private final KeepEvidence evidence;
  private final Idempotency idempotency;

  MeasurementBatchResource(
      ReadMeasurements read,
      DecideOnMeasurements decide,
      AttachEvidence attach,
      KeepEvidence evidence,
      Idempotency idempotency) {
    this.read = read;
    this.decide = decide;
    this.attach = attach;
    this.evidence = evidence;
    this.idempotency = idempotency;
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
      summary = "What was entered together, and what was decided on it",
      description = "One measurement, the statements of a report, or an import of a table.")
  @APIResponse(
      responseCode = "200",
      description = "The batch; its ETag is the version to decide on",
      content =
          @Content(
              schema = @Schema(implementation = BatchView.class),
              examples = @ExampleObject(name = "batch", value = Examples.BATCH)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Response read(@PathParam("id") UUID id) {
    BatchView found = read.batch(id);
    return Response.ok(found).tag(EntityVersion.tag(found.version())).build();
  }

  @GET
  @Path("/{id}/statements")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What a report states of its places; at most a thousand",
      description = "As printed, and as it was read. Empty for a batch of measurements.")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Page<StatementView> statements(@PathParam("id") UUID id) {
    return new Page<>(read.statements(id), null);
  }

  @POST
  @Path("/{id}/verification")
  @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Verify what was entered",
      description =
          "By the agency in charge of its criteria; the coordination office stands in where none is"
              + " named, and for imports and statements of many criteria.")
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content =
          @Content(
              schema = @Schema(implementation = BatchView.class),
              examples = @ExampleObject(name = "batch", value = Examples.BATCH)))
  @APIResponse(
      responseCode = "403",
      description = "DECIDED-BY-THE-SAME-PERSON, VERIFIER-OWNS-NO-CRITERION")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "MEASUREMENT-STATE")
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
  public Response verification(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return decided(id, MeasurementState.VERIFIED, null, MeasurementState.VERIFIED, headers, uri);
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
  @Operation(
      summary = "Approve what was verified",
      description =
          "By a person who neither entered nor verified it. From the answer on all of it counts,"
              + " and other services are told how its places stand: of up to 500 places at once"
              + " (200), of more by a job (202) that Location and jobId name, which goes on after"
              + " a stop of the service. Its counts are those of places.")
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content =
          @Content(
              schema = @Schema(implementation = BatchView.class),
              examples = @ExampleObject(name = "batch", value = Examples.BATCH)))
  @APIResponse(
      responseCode = "202",
      description = "It counts now; others are told by the job that Location names",
      content =
          @Content(
              schema = @Schema(implementation = BatchView.class),
              examples = @ExampleObject(name = "many", value = Examples.BATCH_WITH_JOB)))
  @APIResponse(
      responseCode = "403",
      description = "DECIDED-BY-THE-SAME-PERSON, VERIFIER-OWNS-NO-CRITERION")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "MEASUREMENT-STATE")
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
    return decided(id, MeasurementState.APPROVED, null, MeasurementState.APPROVED, headers, uri);
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.DEPARTMENT, Roles.LEADER, Roles.COORDINATOR})
  @Operation(
      summary = "Send back what was entered",
      description = "With reasons. A correction is a new entry.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ReasonsRequest.class),
              examples = @ExampleObject(name = "reasons", value = Examples.REASONS)))
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content =
          @Content(
              schema = @Schema(implementation = BatchView.class),
              examples = @ExampleObject(name = "batch", value = Examples.BATCH)))
  @APIResponse(
      responseCode = "403",
      description = "DECIDED-BY-THE-SAME-PERSON, VERIFIER-OWNS-NO-CRITERION")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "MEASUREMENT-STATE")
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
      @NotNull @Valid ReasonsRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return decided(id, MeasurementState.RETURNED, request.reasons(), request, headers, uri);
  }

  private Response decided(
      UUID id,
      MeasurementState next,
      String reasons,
      Object sent,
      HttpHeaders headers,
      UriInfo uri) {
    long expected = EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
    return idempotency.once(
        headers,
        uri,
        sent,
        () -> {
          BatchView decided = decide.handle(id, next, reasons, expected);
          Response.ResponseBuilder answer =
              decided.jobId() == null
                  ? Response.ok(decided)
                  : Response.accepted(decided)
                      .header(HttpHeaders.LOCATION, "/v1/jobs/" + decided.jobId());
          return answer.tag(EntityVersion.tag(decided.version())).build();
        });
  }

  @POST
  @Path("/{id}/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Attach a file that proves what was entered",
      description =
          "Part file: PDF, PNG or JPEG by its first bytes, up to 8 MiB, 20 for one batch, until it"
              + " is verified. The same content again is the same evidence.")
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
              schema = @Schema(implementation = Evidence.class),
              examples = @ExampleObject(name = "evidence", value = Examples.EVIDENCE)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "MEASUREMENT-STATE, EVIDENCE-LIMIT")
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
          Evidence kept = attach.handle(id, file);
          return Response.status(Response.Status.CREATED)
              .header(
                  HttpHeaders.LOCATION,
                  "/v1/measurement-batches/" + id + "/evidence/" + kept.id() + "/content")
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
      summary = "The evidence of a batch, in the order of adding; at most 20",
      description = "What each file is, without its content.")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Page<Evidence> evidence(@PathParam("id") UUID id) {
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
      summary = "The content of a file of evidence",
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
}
