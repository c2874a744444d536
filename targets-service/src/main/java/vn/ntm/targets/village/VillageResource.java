package vn.ntm.targets.village;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;

/** Villages over HTTP. They are listed among the localities, level VILLAGE. */
@Path("/v1/villages")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Villages", description = "Villages below communes")
class VillageResource {

  private static final int MAX_TEXT = 500;

  private final ImportVillages imports;
  private final ListUnplacedVillages unplaced;
  private final Idempotency idempotency;
  private final RequestValues values;
  private final long maxBytes;

  VillageResource(
      ImportVillages imports,
      ListUnplacedVillages unplaced,
      Idempotency idempotency,
      RequestValues values,
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.imports = imports;
    this.unplaced = unplaced;
    this.idempotency = idempotency;
    this.values = values;
    this.maxBytes = maxBytes;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.COORDINATOR, Roles.LOCALITY_OFFICER, Roles.ADMIN})
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  @Operation(
      summary = "Import a list of villages",
      description =
          "Part file: CSV or XLSX with the columns communeCode, name, kind (thôn, ấp, bản, ...)."
              + " The codes are meant on validFrom, from which on the villages are known. Each gets"
              + " an internal code. All rows or none; with dryRun=true nothing is kept. Renaming,"
              + " moving and ending a village is an act on units.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = Parts.class)))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ImportVillages.Taken.class),
              examples =
                  @ExampleObject(name = "taken", value = "{\"villages\": 35, \"communes\": 28}")))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "422", description = "TABLE-ROWS-REFUSED with each bad row")
  public Response take(
      @QueryParam("validFrom") String validFrom,
      @QueryParam("source") String source,
      @QueryParam("dryRun") String dryRun,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    LocalDate day = values.requiredDay("validFrom", validFrom);
    String from =
        values.text("source", source, MAX_TEXT).orElseThrow(() -> values.invalid("source", ""));
    boolean check = values.flag("dryRun", dryRun);
    TableFile file =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(
                () -> new ProblemException(UnitTableProblem.TABLE_FILE_MISSING, TableFile.PART));
    return idempotency.once(
        headers,
        uri,
        List.of(day.toString(), from, Boolean.toString(check), file.sha256()),
        () ->
            Response.ok(check ? imports.check(file, day, from) : imports.take(file, day, from))
                .build());
  }

  @GET
  @Path("/unplaced")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "Villages whose commune was divided, to be placed by an official",
      description =
          "Villages of the caller's subtree that live on asOf below a commune that has ended. An"
              + " act of type REPARENT places them.")
  @APIResponse(responseCode = "200")
  public Page<LocalityView> unplaced(@QueryParam("asOf") String asOf, @BeanParam PageRequest page) {
    return unplaced.page(values.asOf(asOf), page.size(), values.idAfter(page).orElse(null));
  }

  /** What the body holds, for the description. */
  @Schema(name = "VillageParts", requiredProperties = "file")
  record Parts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
