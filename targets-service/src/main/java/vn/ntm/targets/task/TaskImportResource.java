package vn.ntm.targets.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;

/** Tables of works and other tasks over HTTP. */
@Path("/v1/task-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class TaskImportResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportTasks importTasks;
  private final Idempotency idempotency;
  private final RequestValues values;
  private final long maxBytes;

  TaskImportResource(
      ImportTasks importTasks,
      Idempotency idempotency,
      RequestValues values,
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.importTasks = importTasks;
    this.idempotency = idempotency;
    this.values = values;
    this.maxBytes = maxBytes;
  }

  @GET
  @Path("/template")
  @Produces(XLSX)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "The table of works and other tasks to fill in",
      description =
          "A workbook with all columns of docs/formats/tasks.md and lists to choose constants from.")
  @APIResponse(responseCode = "200", description = "An empty workbook")
  public Response template() {
    return Response.ok(TaskColumn.template(), XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tasks-template.xlsx\"")
        .build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "Enter a table of works and other tasks",
      description =
          "Part file: CSV or XLSX in the format of docs/formats/tasks.md, at most 5,000 rows. All"
              + " rows or none. Codes are those of asOf, else of the plan's day, else of today."
              + " With dryRun=true nothing is kept and the answer is 200.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportParts.class)))
  @APIResponse(
      responseCode = "201",
      description = "Entered; 200 after a dry run",
      content = @Content(schema = @Schema(implementation = ImportTasks.Imported.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "TASK-ROWS-REFUSED: errorCount, and in rows each bad row with row, column, code and"
              + " detail; TASK-FILE-MISSING, TASK-PLAN-UNKNOWN; a row whose"
              + " targetCode is no target of the plan has TASK-TARGET-UNKNOWN")
  public Response importTasks(
      @QueryParam("planId") String planId,
      @QueryParam("asOf") String asOf,
      @QueryParam("dryRun") String dryRun,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    boolean onlyCheck = values.flag("dryRun", dryRun);
    UUID plan = values.id("planId", planId).orElse(null);
    LocalDate day = values.day("asOf", asOf).orElse(null);
    TableFile file =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(() -> new ProblemException(TaskProblem.TASK_FILE_MISSING, TableFile.PART));
    try {
      return idempotency.once(
          headers,
          uri,
          new Sent(file.sha256(), plan, day, onlyCheck),
          () ->
              onlyCheck
                  ? Response.ok(importTasks.check(file, plan, day)).build()
                  : Response.status(Response.Status.CREATED)
                      .entity(importTasks.importAll(file, plan, day))
                      .build());
    } catch (RowsRefused refused) {
      throw problem(refused, ProblemDocument.language(language));
    }
  }

  private static ProblemException problem(RowsRefused refused, Locale language) {
    return new ProblemException(TaskProblem.TASK_ROWS_REFUSED, Integer.toString(refused.count()))
        .fact("errorCount", refused.count())
        .fact("rows", refused.problems().stream().map(row -> told(row, language)).toList());
  }

  private static Map<String, Object> told(RowProblem row, Locale language) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("row", row.row());
    told.put("column", row.column());
    told.put("code", row.code().code());
    told.put(
        "detail",
        ProblemDocument.text(row.code(), "detail", List.copyOf(row.arguments()), language));
    return told;
  }

  /** What makes two requests the same. */
  record Sent(String file, UUID planId, LocalDate asOf, boolean dryRun) {}

  /** What the body holds, for the description. */
  @Schema(name = "TaskImportParts", requiredProperties = "file")
  record ImportParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
