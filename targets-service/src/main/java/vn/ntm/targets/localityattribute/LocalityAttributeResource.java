package vn.ntm.targets.localityattribute;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.UnitTableProblem;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.problem.ProblemException;

/**
 * Attributes of units over HTTP. Like the tree itself, everybody who is signed in may read them.
 */
@Path("/v1/locality-attributes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
    name = "Locality attributes",
    description = "Region, group, difficulty, border, coast of units")
class LocalityAttributeResource {

  private static final String ENTERED =
      """
      {"localityId": "019018f0-0000-7000-8000-000000000001", "key": "EXTREMELY_DIFFICULT",
       "value": "YES", "validFrom": "2017-04-28", "validTo": null,
       "basisNumber": "582/QĐ-TTg", "basisIssuedOn": "2017-04-28",
       "basisIssuer": "Thủ tướng Chính phủ"}\
      """;

  private static final String ATTRIBUTE =
      """
      {"id": "019018f0-0000-7000-8000-000000000002", "version": 1,
       "localityId": "019018f0-0000-7000-8000-000000000001", "key": "EXTREMELY_DIFFICULT",
       "value": "YES", "validFrom": "2017-04-28", "validTo": null,
       "basisNumber": "582/QĐ-TTg", "basisIssuedOn": "2017-04-28",
       "basisIssuer": "Thủ tướng Chính phủ", "recordedBy": "st-coordinator"}\
      """;

  private final LocalityAttributes attributes;
  private final RecordAttributes record;
  private final AttributeTables tables;
  private final Idempotency idempotency;
  private final RequestValues values;
  private final long maxBytes;

  LocalityAttributeResource(
      LocalityAttributes attributes,
      RecordAttributes record,
      AttributeTables tables,
      Idempotency idempotency,
      RequestValues values,
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.attributes = attributes;
    this.record = record;
    this.tables = tables;
    this.idempotency = idempotency;
    this.values = values;
    this.maxBytes = maxBytes;
  }

  @GET
  @Operation(
      summary = "What is said of a unit on a day",
      description = "region is its own, or that of the nearest unit above it that has one.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LocalityAttributes.Effective.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public LocalityAttributes.Effective read(
      @QueryParam("localityId") String localityId, @QueryParam("asOf") String asOf) {
    UUID id =
        values.id("localityId", localityId).orElseThrow(() -> values.invalid("localityId", ""));
    return attributes.effective(id, values.asOf(asOf));
  }

  @GET
  @Path("/values")
  @Operation(
      summary = "The attributes and their values",
      description = "And of units of which levels each can be said.")
  public Values values() {
    return new Values(tables.values());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Enter an attribute of a unit",
      description = "With the decision that says so. What is said before must be ended first.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = AttributeRequest.class),
              examples = @ExampleObject(name = "attribute", value = ENTERED)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = LocalityAttribute.class),
              examples = @ExampleObject(name = "entered", value = ATTRIBUTE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "ATTRIBUTE-OVERLAPS")
  @APIResponse(responseCode = "422", description = "INVALID")
  public Response enter(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid AttributeRequest request) {
    return idempotency.once(
        headers, uri, request, () -> answer(Response.Status.CREATED, record.record(request)));
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The version that is ended",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(summary = "End an attribute", description = "It stays true of the days before.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = End.class),
              examples = @ExampleObject(name = "end", value = "{\"validTo\": \"2021-07-15\"}")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = LocalityAttribute.class),
              examples = @ExampleObject(name = "ended", value = ATTRIBUTE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "422", description = "INVALID")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response end(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid End request) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            answer(
                Response.Status.OK,
                record.end(
                    id,
                    EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                    request.validTo())));
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Import attributes",
      description =
          "Part file: CSV or XLSX with the columns code, key, value, validFrom, validTo, basis. The"
              + " codes are meant on asOf. All rows or none.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = Parts.class)))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RecordAttributes.Taken.class),
              examples = @ExampleObject(name = "taken", value = "{\"attributes\": 63}")))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "422", description = "TABLE-ROWS-REFUSED with each bad row")
  public Response take(
      @QueryParam("asOf") String asOf,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    LocalDate day = values.requiredDay("asOf", asOf);
    TableFile file =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(
                () -> new ProblemException(UnitTableProblem.TABLE_FILE_MISSING, TableFile.PART));
    return idempotency.once(
        headers,
        uri,
        List.of(day.toString(), file.sha256()),
        () -> Response.ok(record.take(file, day)).build());
  }

  private static Response answer(Response.Status status, LocalityAttribute attribute) {
    return Response.status(status)
        .header(
            HttpHeaders.LOCATION, "/v1/locality-attributes?localityId=" + attribute.localityId())
        .tag(EntityVersion.tag(attribute.version()))
        .entity(attribute)
        .build();
  }

  /** The last day of an attribute. */
  @Schema(name = "LocalityAttributeEnd")
  record End(@NotNull LocalDate validTo) {}

  /** The attributes with their values. */
  @Schema(name = "LocalityAttributeValues")
  record Values(List<AttributeTables.Value> items) {}

  /** What the body holds, for the description. */
  @Schema(name = "LocalityAttributeParts", requiredProperties = "file")
  record Parts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
