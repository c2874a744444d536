package vn.ntm.targets.assessment;

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
import vn.ntm.targets.criteria.domain.MeasurementSource;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Imports of whole tables of measurements. */
@Path("/v1/measurements/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
class MeasurementImportResource {

  private static final int MAX_REPORT = 100;
  private static final int MAX_NOTE = 1000;

  private final OrderMeasurementImport order;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final RequestValues values;
  private final Ids ids;
  private final long maxBytes;

  MeasurementImportResource(
      OrderMeasurementImport order,
      Idempotency idempotency,
      CurrentCaller caller,
      RequestValues values,
      Ids ids,
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.order = order;
    this.idempotency = idempotency;
    this.caller = caller;
    this.values = values;
    this.ids = ids;
    this.maxBytes = maxBytes;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.ADMIN})
  @Operation(
      summary = "Import a table of measurements",
      description =
          "Part file: CSV, or XLSX with one sheet; a row for each place (by id, code, or a"
              + " village by the code of its commune and its name), a column for each indicator"
              + " (docs/formats/measurements.md). All rows or none; with dryRun=true"
              + " nothing is written. Answers 202 and the job; the result of the job names the"
              + " batch, which is verified and approved as a whole.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportParts.class)))
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location names the job",
      content =
          @Content(
              schema = @Schema(implementation = OrderedImport.class),
              examples = @ExampleObject(name = "ordered", value = Examples.JOB)))
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "The unit is outside of the subtree")
  @APIResponse(responseCode = "409", description = "MEASUREMENT-IMPORT-RUNNING")
  @APIResponse(responseCode = "413", description = "Larger than 20 MiB")
  @APIResponse(
      responseCode = "422",
      description =
          "IMPORT-FILE-MISSING, CRITERIA-SET-UNKNOWN, CRITERIA-SET-UNFIT, PLACE-NOT-THERE,"
              + " MEASUREMENT-IN-FUTURE")
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
    TableFile table =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(
                () -> new ProblemException(AssessmentProblem.IMPORT_FILE_MISSING, TableFile.PART));
    MeasurementImportOrder wanted = wanted(parameters, table);
    Map<String, Object> sent = new LinkedHashMap<>(wanted.parameters());
    sent.put("file", table.sha256());
    return idempotency.once(
        headers,
        uri,
        sent,
        () -> {
          order.order(wanted, table.path());
          return Response.accepted(new OrderedImport(wanted.jobId(), "QUEUED"))
              .header(HttpHeaders.LOCATION, "/v1/jobs/" + wanted.jobId())
              .build();
        });
  }

  private MeasurementImportOrder wanted(ImportParameters parameters, TableFile table) {
    Caller who = caller.get();
    return new MeasurementImportOrder(
        ids.next(),
        values
            .id("localityId", parameters.localityId)
            .orElseThrow(() -> values.invalid("localityId", "")),
        values
            .id("setVersionId", parameters.setVersionId)
            .orElseThrow(() -> values.invalid("setVersionId", "")),
        values.requiredDay("measuredOn", parameters.measuredOn),
        values
            .oneOf(MeasurementSource.class, "source", parameters.source)
            .orElseThrow(() -> values.invalid("source", "")),
        values.text("sourceReportId", parameters.sourceReportId, MAX_REPORT).orElse(null),
        values.text("methodNote", parameters.methodNote, MAX_NOTE).orElse(null),
        table.format(),
        values.flag("dryRun", parameters.dryRun),
        who.account(),
        who.person());
  }

  /** The job that was ordered. */
  @Schema(name = "OrderedMeasurementImport")
  record OrderedImport(UUID jobId, String state) {}

  /** What the body holds, for the description. */
  @Schema(name = "MeasurementImportParts", requiredProperties = "file")
  record ImportParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}

  /** The parameters of an import. */
  static class ImportParameters {

    @Parameter(description = "The unit that all places of the table lie in")
    @QueryParam("localityId")
    String localityId;

    @QueryParam("setVersionId")
    String setVersionId;

    @QueryParam("measuredOn")
    String measuredOn;

    @QueryParam("source")
    String source;

    @QueryParam("sourceReportId")
    String sourceReportId;

    @QueryParam("methodNote")
    String methodNote;

    @QueryParam("dryRun")
    String dryRun;
  }
}
