package vn.ntm.funding.allocation;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/**
 * Assignments, allocations, reductions, extensions, cancellations, transfers and releases over
 * HTTP.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class AllocationResource {

  private final ProposeAssignment proposeAssignment;
  private final ProposeAllocation proposeAllocation;
  private final ProposeReduction proposeReduction;
  private final ProposeExtension proposeExtension;
  private final ProposeCancellation proposeCancellation;
  private final ProposeTransfer proposeTransfer;
  private final ProposeReserveRelease proposeReserveRelease;
  private final ApproveAllocation approve;
  private final RejectAllocation reject;
  private final Allocations allocations;
  private final Idempotency idempotency;

  AllocationResource(
      ProposeAssignment proposeAssignment,
      ProposeAllocation proposeAllocation,
      ProposeReduction proposeReduction,
      ProposeExtension proposeExtension,
      ProposeCancellation proposeCancellation,
      ProposeTransfer proposeTransfer,
      ProposeReserveRelease proposeReserveRelease,
      ApproveAllocation approve,
      RejectAllocation reject,
      Allocations allocations,
      Idempotency idempotency) {
    this.proposeAssignment = proposeAssignment;
    this.proposeAllocation = proposeAllocation;
    this.proposeReduction = proposeReduction;
    this.proposeExtension = proposeExtension;
    this.proposeCancellation = proposeCancellation;
    this.proposeTransfer = proposeTransfer;
    this.proposeReserveRelease = proposeReserveRelease;
    this.approve = approve;
    this.reject = reject;
    this.allocations = allocations;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/assignments")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that capital is assigned to a locality",
      description =
          "The top of the tree: nothing above is debited. plan RESERVE assigns reserve, which a"
              + " release turns into plan of the year before a project gets any. Refused are an"
              + " amount of 0, a future day, a unit that has ended (INV-15), credit, enterprise"
              + " and community money (INV-17), a component that the programme does not have in"
              + " that year, and a document of an authority below the owner of the source"
              + " (INV-11). 409 OTHER-PARENT when the locality already gets this money from a unit"
              + " above. Nothing moves until somebody else approves.")
  public Response proposeAssignment(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeAssignment.Command command) {
    return idempotency.once(
        headers, uri, command, () -> created(proposeAssignment.handle(command)));
  }

  @POST
  @Path("/allocations")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that an account gives budget to a locality or a project below it",
      description =
          "Exactly one of localityId and projectId. The receiver's account has the programme,"
              + " component, source, nature and year of the giver's. Refused are more than the"
              + " giver has available (INV-01, with the shortfall), a receiver outside of the"
              + " giver's area, of another nature (INV-08), ended or closed (INV-15), money that"
              + " came for another purpose (TARGETED-MONEY), reserve for a project"
              + " (RESERVE-NOT-RELEASED) and a document of too low an authority (INV-11). All"
              + " broken rules are answered together. Nothing moves until somebody else approves.")
  public Response proposeAllocation(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeAllocation.Command command) {
    return idempotency.once(
        headers, uri, command, () -> created(proposeAllocation.handle(command)));
  }

  @POST
  @Path("/reductions")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that an account gives plan back to where it came from",
      description =
          "At most what is available: what is given down, asked for or paid stays (INV-02, with"
              + " the shortfall). The document is that of an authority that may decide on the"
              + " account (INV-11). On approval the amount is free again in the account above; at"
              + " the top of the tree it leaves the ledger.")
  public Response proposeReduction(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeReduction.Command command) {
    return idempotency.once(headers, uri, command, () -> created(proposeReduction.handle(command)));
  }

  @POST
  @Path("/extensions")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that unspent plan may be spent in the next year",
      description =
          "At most what is available (INV-19); until lies in the next year, within the time limit"
              + " of the rule of that year and the last day of the programme's capital (INV-19)."
              + " Reserve is released first. On approval the amount goes into accounts of the next"
              + " year whose plan is EXTENDED, for the holder and all units above it, and can be"
              + " paid until the named day.")
  public Response proposeExtension(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeExtension.Command command) {
    return idempotency.once(headers, uri, command, () -> created(proposeExtension.handle(command)));
  }

  @POST
  @Path("/cancellations")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that unspent plan lapses",
      description =
          "At most what is available (INV-19), and only after the last day on which it could be"
              + " paid: the end of the correction period of its year or of its extension, else 422"
              + " LAPSES-TOO-EARLY; before that plan is taken back by a reduction. On approval the"
              + " amount stands under cancelled and nobody can spend it any more.")
  public Response proposeCancellation(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeCancellation.Command command) {
    return idempotency.once(
        headers, uri, command, () -> created(proposeCancellation.handle(command)));
  }

  @POST
  @Path("/transfers")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that the money of a unit that has ended goes to its successor",
      description =
          "From an account of a locality that ended before the effective day, else 409"
              + " UNIT-GOES-ON; to who took it over or to a place below that one, else 422"
              + " NOT-THE-SUCCESSOR. A unit without a successor of its own leaves its money to the"
              + " unit it lay in. At most what is available (INV-02). On approval the accounts"
              + " above both units move as well; extended plan keeps its last day.")
  public Response proposeTransfer(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeTransfer.Command command) {
    return idempotency.once(headers, uri, command, () -> created(proposeTransfer.handle(command)));
  }

  @POST
  @Path("/reserve-releases")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Propose that reserve becomes plan of the year",
      description =
          "fromAccountId names an account whose plan is RESERVE, else 422 NOT-A-RESERVE; at most"
              + " what it has available (INV-02), and for the purpose that it came for. On"
              + " approval the same holder has the amount in the account of the year, from where"
              + " projects get it.")
  public Response proposeReserveRelease(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeReserveRelease.Command command) {
    return idempotency.once(
        headers, uri, command, () -> created(proposeReserveRelease.handle(command)));
  }

  @GET
  @Path("/accounts/{id}/purposes")
  @Operation(
      summary = "What an account still has for each purpose",
      description =
          "Targeted support is used for its stated goal alone: the amount of each purpose counts"
              + " what came for it less what was given on for it. What is available beyond the sum"
              + " of these may be given for any purpose. 404 for an account outside of the"
              + " subtree.")
  public PurposesOfAccount purposes(@PathParam("id") UUID id) {
    return new PurposesOfAccount(allocations.purposes(id));
  }

  /** What an account still has for each purpose. */
  record PurposesOfAccount(List<Purposes.LeftForPurpose> items) {

    PurposesOfAccount {
      items = List.copyOf(items);
    }
  }

  @POST
  @Path("/allocations/{id}/approval")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Approve a move of budget that somebody else proposed, and post it",
      description =
          "Checked again under the locks of the accounts: another person approves, the receiver"
              + " goes on (INV-15), the giver has as much (INV-01, INV-02, INV-19) and keeps money"
              + " to its purpose, the year is open (INV-20). It is not held against a medium-term"
              + " plan: what is assigned above one is reported as OVER with the excess by GET"
              + " /v1/medium-term-plans/{id}/position, for the assigning level to amend the one or"
              + " the other.")
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(approve.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/allocations/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER, Roles.COORDINATOR})
  @Operation(
      summary = "Reject a proposed move of budget, or take one's own back",
      description =
          "With a reason. Whoever serves the place that gives may do it; the proposer too. 409"
              + " WRONG-STATE once it is decided. The ledger has not moved and does not move.")
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RejectAllocation.Command command) {
    return idempotency.once(
        headers, uri, command, () -> changed(reject.handle(id, expectedVersion(headers), command)));
  }

  @GET
  @Path("/allocations/{id}")
  @Operation(
      summary = "A move of budget, as proposed and as decided",
      description =
          "Who proposed it, who decided and when, the document it rests on and, once approved, the"
              + " transaction of the ledger. 404 when the account that gets or gives back lies"
              + " outside of the subtree.")
  public Response get(@PathParam("id") UUID id) {
    return changed(allocations.get(id));
  }

  @GET
  @Path("/allocations")
  @Operation(
      summary = "The moves of budget of the subtree",
      description =
          "All kinds in the order of proposal; status narrows to PROPOSED, APPROVED or REJECTED,"
              + " so PROPOSED is the list of what waits for a decision.")
  public Page<Allocation> list(
      @QueryParam("status") AllocationEntity.Status status, @BeanParam PageRequest page) {
    return allocations.list(status == null ? null : status.name(), page);
  }

  private static Response created(Allocation allocation) {
    return Response.created(URI.create("/v1/allocations/" + allocation.id()))
        .tag(EntityVersion.tag(allocation.version()))
        .entity(allocation)
        .build();
  }

  private static Response changed(Allocation allocation) {
    return Response.ok(allocation).tag(EntityVersion.tag(allocation.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
