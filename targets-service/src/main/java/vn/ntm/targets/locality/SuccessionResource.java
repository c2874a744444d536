package vn.ntm.targets.locality;

import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import java.util.List;
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
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.problem.ProblemException;

/** Tables of what became of units. */
@Path("/v1/locality-successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Localities")
class SuccessionResource {

  private static final int MAX_TEXT = 500;

  private final ImportSuccessions imports;
  private final Idempotency idempotency;
  private final RequestValues values;
  private final long maxBytes;

  SuccessionResource(
      ImportSuccessions imports,
      Idempotency idempotency,
      RequestValues values,
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.imports = imports;
    this.idempotency = idempotency;
    this.values = values;
    this.maxBytes = maxBytes;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.ADMIN)
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Import what became of units that ended between two lists",
      description =
          "Part file: CSV or XLSX with the columns oldCode, newCode, relation. oldDay and newDay"
              + " say when the codes are meant. All rows or none.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = Parts.class)))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ImportSuccessions.Taken.class),
              examples =
                  @ExampleObject(
                      name = "taken",
                      value = "{\"successions\": 570, \"predecessors\": 523}")))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "422", description = "TABLE-ROWS-REFUSED with each bad row")
  public Response take(
      @QueryParam("oldDay") String oldDay,
      @QueryParam("newDay") String newDay,
      @QueryParam("source") String source,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    LocalDate before = values.requiredDay("oldDay", oldDay);
    LocalDate after = values.requiredDay("newDay", newDay);
    String from =
        values.text("source", source, MAX_TEXT).orElseThrow(() -> values.invalid("source", ""));
    TableFile file =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(
                () -> new ProblemException(UnitTableProblem.TABLE_FILE_MISSING, TableFile.PART));
    return idempotency.once(
        headers,
        uri,
        List.of(before.toString(), after.toString(), from, file.sha256()),
        () -> Response.ok(imports.take(file, before, after, from)).build());
  }

  /** What the body holds, for the description. */
  @Schema(name = "SuccessionParts", requiredProperties = "file")
  record Parts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
