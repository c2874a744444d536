package vn.ntm.funding.normsplit;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.util.UUID;
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
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Splits of budget by norms over HTTP. */
@Path("/v1/norm-splits")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Norms", description = "Points by criterion and group of places, by legal basis")
class NormSplitResource {

  private final PreviewNormSplit preview;
  private final ProposeNormSplit propose;
  private final NormSplits splits;
  private final Idempotency idempotency;

  NormSplitResource(
      PreviewNormSplit preview,
      ProposeNormSplit propose,
      NormSplits splits,
      Idempotency idempotency) {
    this.preview = preview;
    this.propose = propose;
    this.splits = splits;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR, Roles.LEADER})
  @Operation(
      summary = "See what norms would give",
      description =
          "Splits an amount by one or two sets of weights, recorded or stated in the request, and"
              + " keeps nothing. The shares sum to the amount by the largest remainder; places with"
              + " the same remainder take their turn in the order of their ids.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PreviewNormSplit.Command.class),
              examples = @ExampleObject(name = "what-if", value = NormExamples.PREVIEW_REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "The shares by each set of weights, and the difference",
      content =
          @Content(
              schema = @Schema(implementation = SplitPreview.class),
              examples = @ExampleObject(name = "what-if", value = NormExamples.PREVIEW)))
  @APIResponse(
      responseCode = "422",
      description = "A place, a group or a set of weights is not right; errors name each")
  public SplitPreview preview(@NotNull @Valid PreviewNormSplit.Command command) {
    return preview.handle(command);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Split an amount by norms and propose it",
      description =
          "The shares become a batch of allocations, which another person approves or rejects at"
              + " /v1/allocation-batches/{batchId}. A place that weighs nothing gets no line.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProposeNormSplit.Command.class),
              examples = @ExampleObject(name = "split", value = NormExamples.SPLIT_REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Proposed; Location names the split, batchId its batch",
      content =
          @Content(
              schema = @Schema(implementation = NormSplit.class),
              examples = @ExampleObject(name = "split", value = NormExamples.SPLIT)))
  @APIResponse(responseCode = "404", description = "An account outside of the caller's subtree")
  @APIResponse(
      responseCode = "409",
      description = "INV-01: the account has less than the amount; shortfall says how much")
  @APIResponse(
      responseCode = "422",
      description =
          "Norms, places or groups are not right, or BATCH-ROWS-REFUSED; errors name each")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response propose(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeNormSplit.Command command) {
    return idempotency.once(headers, uri, command, () -> proposed(propose.handle(command)));
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
      summary = "Splits of the caller's subtree",
      description = "In the order they were proposed; batchId finds the split of a batch.")
  public Page<NormSplit> list(@QueryParam("batchId") UUID batchId, @BeanParam PageRequest page) {
    return splits.list(batchId, page);
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
  @Operation(summary = "A split", description = "It never changes; its batch is decided on.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = NormSplit.class),
              examples = @ExampleObject(name = "split", value = NormExamples.SPLIT)))
  @APIResponse(responseCode = "404", description = "None in the caller's subtree")
  public NormSplit get(@PathParam("id") UUID id) {
    return splits.get(id);
  }

  @GET
  @Path("/{id}/shares")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "The shares of a split",
      description = "Each with its weight and with what the place stated, by the id of the place.")
  public Page<NormSplitShare> shares(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return splits.shares(id, page);
  }

  private static Response proposed(NormSplit split) {
    return Response.created(URI.create("/v1/norm-splits/" + split.id()))
        .tag(EntityVersion.tag(0))
        .entity(split)
        .build();
  }
}
