package vn.ntm.targets.locality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.ids.Ids;

/** Imports of whole trees. */
@Path("/v1/localities/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Localities")
class LocalityImportResource {

  private static final int MAX_TEXT = 200;

  private final OrderLocalityImport orderImport;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final RequestValues values;
  private final Ids ids;
  private final long maxBytes;

  LocalityImportResource(
      OrderLocalityImport orderImport,
      Idempotency idempotency,
      CurrentCaller caller,
      RequestValues values,
      Ids ids,
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.orderImport = orderImport;
    this.idempotency = idempotency;
    this.caller = caller;
    this.values = values;
    this.ids = ids;
    this.maxBytes = maxBytes;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.ADMIN)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportParts.class)))
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location names the job",
      content = @Content(schema = @Schema(implementation = Ordered.class)))
  @Operation(
      summary = "Import a tree that is held to be true from a day on",
      description =
          "After all known trees it is a further change; before all of them it is earlier history"
              + " of the same units. Within one scheme the same level and code is the same unit,"
              + " unless a table of successions says otherwise."
              + " Part units: CSV code,name,level,parentCode. Parts successions, if any: CSV"
              + " oldCode,newCode,relation or oldCode,oldName,newCode,newName,relation. All rows"
              + " or none; with dryRun=true nothing is written. Answers 202 and the job.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response order(
      @BeanParam ImportParameters parameters,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    UploadedParts parts = UploadedParts.of(uploads, maxBytes);
    ImportOrder order = order(parameters);
    Map<String, Object> sent = new LinkedHashMap<>(order.parameters());
    sent.put("parts", parts.digests());
    return idempotency.once(headers, uri, sent, () -> accept(order, parts));
  }

  private Response accept(ImportOrder order, UploadedParts parts) {
    orderImport.order(order, parts.units(), parts.successions());
    return Response.accepted(new Ordered(order.jobId(), "QUEUED"))
        .header(HttpHeaders.LOCATION, "/v1/jobs/" + order.jobId())
        .build();
  }

  private ImportOrder order(ImportParameters parameters) {
    UUID jobId = ids.next();
    return new ImportOrder(
        jobId,
        values.requiredDay("validFrom", parameters.validFrom),
        values
            .text("source", parameters.source, MAX_TEXT)
            .orElseThrow(() -> values.invalid("source", "")),
        values
            .oneOf(Scheme.class, "scheme", parameters.scheme)
            .filter(scheme -> scheme != Scheme.INTERNAL)
            .orElseThrow(() -> values.invalid("scheme", "")),
        values.text("legalBasis", parameters.legalBasis, MAX_TEXT).orElse(null),
        values.flag("dryRun", parameters.dryRun),
        caller.get().account());
  }

  /** The job that was ordered. */
  @Schema(name = "OrderedImport")
  record Ordered(UUID jobId, String state) {}

  /** What the body holds, for the description. */
  @Schema(name = "LocalityImportParts", requiredProperties = "units")
  record ImportParts(
      @Schema(type = SchemaType.STRING, format = "binary") String units,
      @Schema(type = SchemaType.ARRAY, maxItems = 8) List<String> successions) {}

  /** The parameters of an import. */
  static class ImportParameters {

    @QueryParam("validFrom")
    String validFrom;

    @QueryParam("source")
    String source;

    @QueryParam("scheme")
    String scheme;

    @QueryParam("legalBasis")
    String legalBasis;

    @QueryParam("dryRun")
    String dryRun;
  }
}
