package vn.ntm.funding.allocation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.function.Supplier;
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
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.files.table.TableFile;
import vn.ntm.funding.allocation.domain.RowProblem;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Batches of allocations over HTTP. */
@Path("/v1/allocation-batches")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Allocation batches", description = "Many allocations, posted together or not at all")
class AllocationBatchResource {

  private final ProposeAllocationBatch propose;
  private final ApproveAllocationBatch approve;
  private final RejectAllocationBatch reject;
  private final AllocationBatches batches;
  private final Idempotency idempotency;
  private final long maxBytes;

  AllocationBatchResource(
      ProposeAllocationBatch propose,
      ApproveAllocationBatch approve,
      RejectAllocationBatch reject,
      AllocationBatches batches,
      Idempotency idempotency,
      @ConfigProperty(name = "ntm.http.max-import-bytes") long maxBytes) {
    this.propose = propose;
    this.approve = approve;
    this.reject = reject;
    this.batches = batches;
    this.idempotency = idempotency;
    this.maxBytes = maxBytes;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose many allocations at once",
      description =
          "Part file: CSV or XLSX in the format of docs/formats/allocation-batch.md; part batch:"
              + " JSON with what holds for all lines. All rows or none. The sum of the lines from"
              + " one account is at most what it has available (INV-01). With dryRun=true the"
              + " answer is the same and nothing is kept.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = BatchParts.class),
              examples = @ExampleObject(name = "batch", value = AllocationBatchExamples.PARTS)))
  @APIResponse(
      responseCode = "201",
      description = "Proposed; Location names the batch",
      content =
          @Content(
              schema = @Schema(implementation = AllocationBatch.class),
              examples =
                  @ExampleObject(name = "proposed", value = AllocationBatchExamples.PROPOSED)))
  @APIResponse(
      responseCode = "200",
      description = "Only checked",
      content = @Content(schema = @Schema(implementation = AllocationBatch.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "INV-01: an account has too little; errors name each, and the first of its rows that is"
              + " too much",
      content =
          @Content(
              examples =
                  @ExampleObject(name = "too much", value = AllocationBatchExamples.TOO_MUCH)))
  @APIResponse(
      responseCode = "422",
      description =
          "BATCH-ROWS-REFUSED: errorCount, and in rows each bad row with row, column, code and"
              + " detail")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response propose(
      @QueryParam("dryRun") String dryRun,
      @RestForm(FileUpload.ALL) List<FileUpload> uploads,
      @RestForm @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid BatchTerms batch,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    boolean check = isDryRun(dryRun);
    TableFile file =
        TableFile.of(uploads, maxBytes)
            .orElseThrow(
                () -> new ProblemException(BatchProblem.BATCH_FILE_MISSING, TableFile.PART));
    Sent sent = new Sent(file.sha256(), check, batch);
    return explained(
        language,
        () ->
            idempotency.once(
                headers,
                uri,
                sent,
                () ->
                    check
                        ? Response.ok(propose.check(file, batch)).build()
                        : proposed(propose.handle(file, batch))));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Approve a batch of somebody else and post it",
      description =
          "Everything is checked again. All lines are posted as one transaction of the ledger, or"
              + " nothing is.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = AllocationBatch.class),
              examples = @ExampleObject(name = "batch", value = AllocationBatchExamples.APPROVED)))
  @APIResponse(
      responseCode = "409",
      description = "INV-01: an account has too little by now; errors name each")
  @APIResponse(responseCode = "403", description = "APPROVER-IS-PROPOSER, or another role")
  @APIResponse(responseCode = "404", description = "None in the caller's subtree")
  @APIResponse(responseCode = "412", description = "Decided or changed in between")
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
      description = "The ETag of the batch that was decided on",
      schema = @Schema(type = SchemaType.STRING))
  public Response approve(
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id) {
    return explained(
        language,
        () ->
            idempotency.once(
                headers, uri, id, () -> shown(approve.handle(id, expectedVersion(headers)))));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER, Roles.COORDINATOR})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Reject a batch, or take one's own back",
      description = "A rejected batch stays rejected; nothing of it is posted.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RejectAllocation.Command.class),
              examples = @ExampleObject(name = "why", value = AllocationBatchExamples.REJECTION)))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = AllocationBatch.class),
              examples = @ExampleObject(name = "batch", value = AllocationBatchExamples.REJECTED)))
  @APIResponse(responseCode = "409", description = "WRONG-STATE: decided already")
  @APIResponse(responseCode = "403", description = "Another role")
  @APIResponse(responseCode = "404", description = "None in the caller's subtree")
  @APIResponse(responseCode = "412", description = "Decided or changed in between")
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
      description = "The ETag of the batch that was decided on",
      schema = @Schema(type = SchemaType.STRING))
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RejectAllocation.Command command) {
    return idempotency.once(
        headers, uri, command, () -> shown(reject.handle(id, expectedVersion(headers), command)));
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
      summary = "Batches of the subtree in the order in which they were proposed",
      description =
          "Those of which all accounts that give lie in the caller's subtree, without their"
              + " accounts and checks: one batch has them.")
  @APIResponse(
      responseCode = "200",
      description = "A page of batches",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "batches", value = AllocationBatchExamples.LIST)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  public Page<AllocationBatchHead> list(
      @Parameter(description = "PROPOSED, APPROVED or REJECTED; by default all")
          @QueryParam("status")
          AllocationEntity.Status status,
      @BeanParam PageRequest page) {
    return batches.list(status, page);
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
      summary = "A batch, its sums by account and its checks",
      description =
          "While it is open, INV-01 is checked against what the accounts have now; afterwards the"
              + " answer shows what they had when it was decided.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = AllocationBatch.class),
              examples = @ExampleObject(name = "batch", value = AllocationBatchExamples.PROPOSED)))
  @APIResponse(responseCode = "404", description = "None in the caller's subtree")
  public Response get(@PathParam("id") UUID id) {
    return shown(batches.get(id));
  }

  @GET
  @Path("/{id}/lines")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "The lines of a batch in the order of the file",
      description = "Each with the account that gets the money and its holder.")
  public Page<AllocationBatchLine> lines(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return batches.lines(id, page);
  }

  private static Response proposed(AllocationBatch batch) {
    return Response.created(URI.create("/v1/allocation-batches/" + batch.id()))
        .tag(EntityVersion.tag(batch.version()))
        .entity(batch)
        .build();
  }

  private static Response shown(AllocationBatch batch) {
    return Response.ok(batch).tag(EntityVersion.tag(batch.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  private static boolean isDryRun(String dryRun) {
    if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "dryRun", dryRun);
    }
    return "true".equals(dryRun);
  }

  private static Response explained(String language, Supplier<Response> command) {
    try {
      return command.get();
    } catch (BatchRowsRefused refused) {
      Locale reader = ProblemDocument.language(language);
      throw new ProblemException(BatchProblem.BATCH_ROWS_REFUSED, Integer.toString(refused.count()))
          .fact("errorCount", refused.count())
          .fact("rows", refused.problems().stream().map(row -> described(row, reader)).toList());
    }
  }

  private static Map<String, Object> described(RowProblem row, Locale language) {
    ProblemCode problem = BatchProblem.of(row.rule().code());
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("row", row.row());
    described.put("column", row.column());
    described.put("code", problem.code());
    described.put(
        "detail", ProblemDocument.text(problem, "detail", row.rule().arguments(), language));
    return described;
  }

  /** What makes two requests the same. */
  record Sent(String file, boolean dryRun, BatchTerms batch) {}

  /** What the body holds, for the description. */
  @Schema(
      name = "AllocationBatchParts",
      requiredProperties = {"file", "batch"})
  record BatchParts(
      @Schema(type = SchemaType.STRING, format = "binary") String file, BatchTerms batch) {}
}
