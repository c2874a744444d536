package vn.ntm.targets.criteria;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import vn.ntm.targets.criteria.domain.CriteriaSetDraft;
import vn.ntm.targets.criteria.domain.SetRowProblem;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.targets.criteria.domain.SetTableWriting;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;

/** Criteria sets over HTTP. */
@Path("/v1/criteria-sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Criteria sets", description = "What a place must reach, by level, standard and issuer")
class CriteriaSetResource {

  private static final int MAX_TEXT = 100;

  private static final String DRAFT_EXAMPLE =
      """
      {"code": "SOC_TRANG_COMMUNE_2022", "name": "Bộ tiêu chí xã nông thôn mới tỉnh Sóc Trăng",
       "level": "COMMUNE", "standard": "NTM", "authority": "PROVINCIAL",
       "localityCode": "94", "localityAsOf": "2024-02-05",
       "legalBasis": {"number": "1/QĐ-UBND", "issuedOn": "2022-04-04", "issuer": "UBND tỉnh"},
       "validFrom": "2022-04-04", "basedOn": "COMMUNE_2021", "declaredIndicators": 1,
       "areas": {"dimension": "NONE"},
       "criteria": [{"code": "2", "name": "Giao thông", "complete": true, "indicators": [
         {"code": "2.2", "name": "Đường thôn được cứng hóa", "kind": "QUANTITY",
          "comparison": "AT_LEAST", "unit": "% km", "ifAny": false}]}],
       "thresholds": [{"indicator": "2.2", "value": 70, "comparison": "AT_LEAST"}],
       "provenance": {"mark": "SOURCED", "source": "1/QĐ-UBND"}}\
      """;

  private static final String HEAD_EXAMPLE =
      """
      {"items": [{"id": "01900000-0000-7000-8000-000000000001", "code": "COMMUNE_2016",
        "name": "Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016-2020",
        "level": "COMMUNE", "standard": "NTM", "authority": "NATIONAL", "localityId": null,
        "validFrom": "2016-12-01", "validTo": "2022-03-07", "basedOn": null, "criteria": 19,
        "indicators": 49, "complete": true, "origin": "REFERENCE", "step": 1,
        "state": "APPROVED"}], "next": null}\
      """;

  private static final String REASON_EXAMPLE = "{\"reason\": \"Thiếu mức của chỉ tiêu 2.3\"}";

  private final EnterCriteriaSet enterSet;
  private final AdvanceCriteriaSet advanceSet;
  private final ReadCriteriaSets readSets;
  private final Idempotency idempotency;
  private final RequestValues values;
  private final long maxBytes;

  CriteriaSetResource(
      EnterCriteriaSet enterSet,
      AdvanceCriteriaSet advanceSet,
      ReadCriteriaSets readSets,
      Idempotency idempotency,
      RequestValues values,
      @ConfigProperty(name = "ntm.criteria.max-file-bytes", defaultValue = "4194304")
          long maxBytes) {
    this.enterSet = enterSet;
    this.advanceSet = advanceSet;
    this.readSets = readSets;
    this.idempotency = idempotency;
    this.values = values;
    this.maxBytes = maxBytes;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      summary = "Versions of criteria sets",
      description =
          "Approved ones, which are published for everyone; with state those of another state that"
              + " the caller's office may see. asOf takes those in force on a day, localityId the"
              + " national ones and those of the place's province.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = HeadPage.class),
              examples = @ExampleObject(name = "sets", value = HEAD_EXAMPLE)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: there is no such place")
  public Page<CriteriaSetHead> list(
      @QueryParam("code") String code,
      @QueryParam("level") String level,
      @QueryParam("standard") String standard,
      @QueryParam("asOf") String asOf,
      @QueryParam("localityId") String localityId,
      @QueryParam("state") String state,
      @BeanParam PageRequest page) {
    return readSets.page(
        new ReadCriteriaSets.Question(
            values.text("code", code, MAX_TEXT),
            values.text("level", level, MAX_TEXT),
            values.text("standard", standard, MAX_TEXT),
            values.day("asOf", asOf),
            values.id("localityId", localityId),
            values.oneOf(SetState.class, "state", state).orElse(SetState.APPROVED)),
        page);
  }

  @GET
  @Path("/in-force")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      summary = "The set in force for a place on a day",
      description =
          "That of the province of the place before the national one; of several the one that came"
              + " into force last. asOf is today unless given.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: no such place, or no set in force")
  public Response inForce(
      @QueryParam("level") String level,
      @QueryParam("standard") String standard,
      @QueryParam("localityId") String localityId,
      @QueryParam("asOf") String asOf) {
    return answer(
        readSets.inForce(
            values.text("level", level, MAX_TEXT).orElseThrow(() -> values.invalid("level", "")),
            values
                .text("standard", standard, MAX_TEXT)
                .orElseThrow(() -> values.invalid("standard", "")),
            values.id("localityId", localityId).orElseThrow(() -> values.invalid("localityId", "")),
            values.asOf(asOf)));
  }

  @GET
  @Path("/template")
  @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.DEPARTMENT, Roles.ADMIN})
  @Operation(
      summary = "An empty table for a set",
      description =
          "CSV or, with format=xlsx, a workbook with lists to choose from, in the format of"
              + " docs/formats/criteria-set.md. To start from a set that exists, take its table.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  public Response template(@QueryParam("format") String format) {
    return file("criteria-set", file(format), SetTableWriting.template());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      summary = "One version, whole",
      description =
          "Criteria, indicators, thresholds, each with where it comes from. The ETag is the number"
              + " of its latest step.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response read(@PathParam("id") UUID id) {
    return answer(readSets.read(id));
  }

  @GET
  @Path("/{id}/table")
  @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "One version as the table that it can be imported from",
      description = "CSV or, with format=xlsx, a workbook; docs/formats/criteria-set.md.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response table(@PathParam("id") UUID id, @QueryParam("format") String format) {
    return file(id.toString(), file(format), readSets.table(id));
  }

  @GET
  @Path("/{id}/comparison")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What became of each indicator since another version",
      description =
          "computed is what the two versions show, declared what the issuer of this one says; the"
              + " two can differ. With against the id of the earlier version.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReadCriteriaSets.Comparison.class)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public ReadCriteriaSets.Comparison compare(
      @PathParam("id") UUID id, @QueryParam("against") String against) {
    return readSets.compare(
        values.id("against", against).orElseThrow(() -> values.invalid("against", "")), id);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Enter a version",
      description =
          "As a draft of the caller's province or, for a national set, of the whole country. It is"
              + " in force only after it was proposed and approved by somebody else. Of an issuer,"
              + " level and standard one version begins on a day; another one with that day corrects"
              + " it and names it by its id in basedOn. Requires Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CriteriaSetDraft.class),
              examples = @ExampleObject(name = "set", value = DRAFT_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "403", description = "CRITERIA-NATIONAL-SET")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "CRITERIA-CODE-TAKEN, CRITERIA-FIRST-DAY-TAKEN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID with a pointer to everything that is wrong")
  public Response enter(
      @NotNull CriteriaSetDraft draft, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(headers, uri, draft, () -> created(enterSet.enter(draft)));
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Import a version from a table",
      description =
          "Part file: CSV or XLSX in the format of docs/formats/criteria-set.md. All rows or none."
              + " With dryRun=true the answer is the same and nothing is kept. Requires"
              + " Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportParts.class)))
  @APIResponse(
      responseCode = "201",
      description = "Kept as a draft; Location names it",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Only checked; the id is null",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "403", description = "CRITERIA-NATIONAL-SET")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "CRITERIA-CODE-TAKEN, CRITERIA-FIRST-DAY-TAKEN")
  @APIResponse(responseCode = "413", description = "TOO-LARGE")
  @APIResponse(
      responseCode = "422",
      description =
          "CRITERIA-ROWS-REFUSED: errorCount, and in rows each bad row with row, column, code and"
              + " detail; CRITERIA-FILE-MISSING")
  public Response importSet(
      @QueryParam("dryRun") String dryRun,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    boolean check = values.flag("dryRun", dryRun);
    TableFile file =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(
                () -> new ProblemException(CriteriaProblem.CRITERIA_FILE_MISSING, TableFile.PART));
    try {
      SetTable table = new SetTable();
      file.read(table);
      CriteriaSetDraft draft = table.set();
      return idempotency.once(
          headers,
          uri,
          new Sent(file.sha256(), check),
          () ->
              check ? Response.ok(enterSet.check(draft)).build() : created(enterSet.enter(draft)));
    } catch (SetRowsRefused refused) {
      throw problem(refused, ProblemDocument.language(language));
    }
  }

  @POST
  @Path("/{id}/proposal")
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Propose a draft for approval",
      description = "Requires If-Match with the number of its latest step, and Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CRITERIA-STATE")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response propose(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return advance(id, SetState.PROPOSED, null, headers, uri);
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.LEADER, Roles.ADMIN})
  @Operation(
      summary = "Approve a proposed version",
      description =
          "By a person who neither entered nor proposed it. It never changes again. Requires"
              + " If-Match with the number of its latest step, and Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CRITERIA-STATE, CRITERIA-MAKER-IS-CHECKER, CRITERIA-FIRST-DAY-TAKEN")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response approve(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return advance(id, SetState.APPROVED, null, headers, uri);
  }

  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LEADER, Roles.ADMIN})
  @Operation(
      summary = "Reject a proposed version",
      description =
          "With the reason, by a person who neither entered nor proposed it. Requires If-Match with"
              + " the number of its latest step, and Idempotency-Key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Rejection.class),
              examples = @ExampleObject(name = "reason", value = REASON_EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CRITERIA-STATE, CRITERIA-MAKER-IS-CHECKER")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "422", description = "INVALID: no reason")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response reject(
      @PathParam("id") UUID id,
      @NotNull @Valid Rejection rejection,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return advance(id, SetState.REJECTED, rejection.reason(), headers, uri);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Withdraw a version that is not approved",
      description = "Requires If-Match with the number of its latest step, and Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "CRITERIA-STATE")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response withdraw(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return advance(id, SetState.WITHDRAWN, null, headers, uri);
  }

  private Response advance(
      UUID id, SetState next, String reason, HttpHeaders headers, UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        new Step(next, reason),
        () ->
            answer(
                advanceSet.advance(
                    id,
                    EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                    next,
                    reason)));
  }

  private static Response answer(CriteriaSetView set) {
    return Response.ok(set).tag(EntityVersion.tag(set.step())).build();
  }

  private static Response created(CriteriaSetView set) {
    return Response.created(URI.create("/v1/criteria-sets/" + set.id()))
        .tag(EntityVersion.tag(set.step()))
        .entity(set)
        .build();
  }

  private SetTableFile file(String format) {
    if (format == null) {
      return SetTableFile.CSV;
    }
    return Arrays.stream(SetTableFile.values())
        .filter(known -> known.extension().equals(format))
        .findFirst()
        .orElseThrow(() -> values.invalid("format", format));
  }

  private static Response file(String name, SetTableFile format, List<List<String>> rows) {
    return Response.ok(format.write(rows))
        .type(format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + format.extension() + "\"")
        .build();
  }

  private static ProblemException problem(SetRowsRefused refused, Locale language) {
    return new ProblemException(
            CriteriaProblem.CRITERIA_ROWS_REFUSED, Integer.toString(refused.count()))
        .fact("errorCount", refused.count())
        .fact("rows", refused.problems().stream().map(row -> described(row, language)).toList());
  }

  private static Map<String, Object> described(SetRowProblem row, Locale language) {
    CriteriaProblem problem = CriteriaProblem.valueOf(row.code());
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("row", row.row());
    described.put("column", row.column());
    described.put("code", problem.code());
    described.put(
        "detail", ProblemDocument.text(problem, "detail", List.copyOf(row.arguments()), language));
    return described;
  }

  /** What makes two imports the same. */
  record Sent(String file, boolean dryRun) {}

  /** What makes two steps the same. */
  record Step(SetState state, String reason) {}

  /** Why a version is rejected. */
  @Schema(name = "CriteriaSetRejection")
  record Rejection(@NotBlank @Size(max = 1000) String reason) {}

  /** What the body holds, for the description. */
  @Schema(name = "CriteriaSetParts", requiredProperties = "file")
  record ImportParts(@Schema(type = SchemaType.STRING, format = "binary") String file) {}

  /** A page, for the description. */
  @Schema(name = "CriteriaSetPage")
  record HeadPage(List<CriteriaSetHead> items, String next) {}
}
