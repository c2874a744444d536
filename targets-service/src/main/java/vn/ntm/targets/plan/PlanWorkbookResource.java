package vn.ntm.targets.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.problem.ProblemException;

/** Plans as workbooks. */
@Path("/v1/plans")
@Authenticated
@Tag(name = "Plans")
class PlanWorkbookResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final long MAX_BYTES = 8L * 1024 * 1024;

  private final ImportPlan importPlan;
  private final ReadPlanDocument documents;
  private final Idempotency idempotency;
  private final RequestValues values;

  PlanWorkbookResource(
      ImportPlan importPlan,
      ReadPlanDocument documents,
      Idempotency idempotency,
      RequestValues values) {
    this.importPlan = importPlan;
    this.documents = documents;
    this.idempotency = idempotency;
    this.values = values;
  }

  @GET
  @Path("/template")
  @Produces(XLSX)
  @APIResponse(responseCode = "200", description = "An empty workbook")
  @Operation(
      summary = "The workbook of a plan to fill in",
      description =
          "One sheet for each list of the plan format, with lists to choose constants from. A list"
              + " inside of a list has its own sheet; its column of names the row above.")
  public Response template() {
    return workbook(WritePlanWorkbook.template(), "plan-template.xlsx");
  }

  @GET
  @Path("/{id}/workbook")
  @Produces(XLSX)
  @APIResponse(responseCode = "200", description = "The workbook")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @Operation(
      summary = "A plan as a workbook",
      description = "The whole document; imported again it is the same document.")
  public Response export(@PathParam("id") UUID id) {
    return workbook(WritePlanWorkbook.of(documents.read(id)), "plan-" + id + ".xlsx");
  }

  @POST
  @Path("/imports/workbook")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = WorkbookParts.class)))
  @APIResponse(
      responseCode = "201",
      description = "Imported; 200 after a dry run",
      content = @Content(schema = @Schema(implementation = ImportPlan.Imported.class)))
  @APIResponse(responseCode = "409", description = "The plan is known")
  @APIResponse(responseCode = "413", description = "Larger than 8 MiB")
  @APIResponse(responseCode = "422", description = "Every wrong cell, or every broken rule")
  @Operation(
      summary = "Import a plan from a workbook",
      description =
          "Part file: XLSX with the sheets of the template. A wrong cell is named by sheet, row and"
              + " column; nothing is imported while one is wrong.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public Response importWorkbook(
      @QueryParam("dryRun") String dryRun,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    boolean onlyCheck = values.flag("dryRun", dryRun);
    TableFile file =
        TableFile.of(uploads, MAX_BYTES)
            .orElseThrow(() -> new ProblemException(PlanRefusal.PLAN_FILE_MISSING, TableFile.PART));
    return idempotency.once(
        headers,
        uri,
        Map.of("dryRun", onlyCheck, "file", file.sha256()),
        () -> imported(ReadPlanWorkbook.of(file), onlyCheck));
  }

  private Response imported(PlanDocument document, boolean onlyCheck) {
    if (onlyCheck) {
      return Response.ok(importPlan.check(document)).build();
    }
    ImportPlan.Imported imported = importPlan.importPlan(document);
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/v1/plans/" + imported.id())
        .tag(EntityVersion.tag(1))
        .entity(imported)
        .build();
  }

  private static Response workbook(byte[] bytes, String name) {
    return Response.ok(bytes, XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The parts of an upload. */
  @Schema(name = "PlanWorkbookParts")
  record WorkbookParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
