package vn.ntm.funding.treasury;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import vn.ntm.files.table.TableFile;
import vn.ntm.funding.treasury.domain.RowProblem;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Statements of the Treasury over HTTP. */
@Path("/v1/treasury-statements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Treasury", description = "What the Treasury says that it paid")
class TreasuryStatementResource {

  private final ImportTreasuryStatement importStatement;
  private final ReadTreasuryStatements statements;
  private final Idempotency idempotency;
  private final long maxBytes;

  TreasuryStatementResource(
      ImportTreasuryStatement importStatement,
      ReadTreasuryStatements statements,
      Idempotency idempotency,
      @ConfigProperty(name = "ntm.http.max-import-bytes") long maxBytes) {
    this.importStatement = importStatement;
    this.statements = statements;
    this.idempotency = idempotency;
    this.maxBytes = maxBytes;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.TREASURY, Roles.FINANCE})
  @Operation(
      summary = "Import the statement of a Treasury office",
      description =
          "Part file: CSV or XLSX in the format of docs/formats/treasury-statement.md. All rows or"
              + " none. Lines that are known are counted as duplicates and change nothing; a file"
              + " that was imported before answers the statement of then. With dryRun=true the"
              + " answer is the same and nothing is kept.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportParts.class)))
  @APIResponse(
      responseCode = "201",
      description = "Imported; Location names the statement",
      content = @Content(schema = @Schema(implementation = TreasuryStatement.class)))
  @APIResponse(
      responseCode = "200",
      description = "Only checked, or imported before",
      content = @Content(schema = @Schema(implementation = TreasuryStatement.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "STATEMENT-ROWS-REFUSED: errorCount, and in rows each bad row with row, column, code"
              + " and detail")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response importStatement(
      @QueryParam("dryRun") String dryRun,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    boolean check = isDryRun(dryRun);
    TableFile file = file(uploads);
    Sent sent = new Sent(file.sha256(), check);
    try {
      return idempotency.once(
          headers, uri, sent, check ? () -> checked(file) : () -> imported(file));
    } catch (RowsRefused refused) {
      throw problem(refused, ProblemDocument.language(language));
    }
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "The imported statements of the province",
      description =
          "In the order of import, each with how many of its lines are matched, differing and"
              + " unknown now: a payment that is confirmed later changes the counts.")
  public Page<TreasuryStatement> list(@BeanParam PageRequest page) {
    return statements.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "A statement and how its lines stand now",
      description =
          "lines = imported + duplicates + conflicts, and imported = matched + differing +"
              + " unknown. The lines themselves are read from /v1/treasury-statement-lines. 404"
              + " for the statement of another province.")
  public TreasuryStatement get(@PathParam("id") UUID id) {
    return statements.get(id);
  }

  @GET
  @Path("/{id}/conflicts")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Rows that say something else of a voucher than an earlier statement did",
      description =
          "The line that was known first stays as it is and counts; each row names it and what"
              + " differs. The Treasury office has to say which of the two is right.")
  public Page<StatementConflict> conflicts(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return statements.conflicts(id, page);
  }

  private Response imported(TableFile file) {
    ImportTreasuryStatement.Imported imported = importStatement.handle(file);
    URI location = URI.create("/v1/treasury-statements/" + imported.statement().id());
    return (imported.isNew() ? Response.created(location) : Response.ok().location(location))
        .entity(imported.statement())
        .build();
  }

  private Response checked(TableFile file) {
    return Response.ok(importStatement.check(file)).build();
  }

  private TableFile file(List<FileUpload> uploads) {
    return TableFile.of(uploads, maxBytes)
        .orElseThrow(
            () -> new ProblemException(TreasuryProblem.STATEMENT_FILE_MISSING, TableFile.PART));
  }

  private static boolean isDryRun(String dryRun) {
    if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "dryRun", dryRun);
    }
    return "true".equals(dryRun);
  }

  private static ProblemException problem(RowsRefused refused, Locale language) {
    return new ProblemException(
            TreasuryProblem.STATEMENT_ROWS_REFUSED, Integer.toString(refused.count()))
        .fact("errorCount", refused.count())
        .fact("rows", refused.problems().stream().map(row -> described(row, language)).toList());
  }

  private static Map<String, Object> described(RowProblem row, Locale language) {
    TreasuryProblem problem = TreasuryProblem.of(row.rule());
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("row", row.row());
    described.put("column", row.column());
    described.put("code", problem.code());
    described.put(
        "detail", ProblemDocument.text(problem, "detail", List.copyOf(row.arguments()), language));
    return described;
  }

  /** What makes two requests the same. */
  record Sent(String file, boolean dryRun) {}

  /** What the body holds, for the description. */
  @Schema(name = "TreasuryStatementParts", requiredProperties = "file")
  record ImportParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
