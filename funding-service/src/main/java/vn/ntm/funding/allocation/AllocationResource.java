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
  public Response proposeReduction(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeReduction.Command command) {
    return idempotency.once(headers, uri, command, () -> created(proposeReduction.handle(command)));
  }

  @POST
  @Path("/extensions")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  public Response proposeExtension(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeExtension.Command command) {
    return idempotency.once(headers, uri, command, () -> created(proposeExtension.handle(command)));
  }

  @POST
  @Path("/cancellations")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
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
  public Response proposeTransfer(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeTransfer.Command command) {
    return idempotency.once(headers, uri, command, () -> created(proposeTransfer.handle(command)));
  }

  @POST
  @Path("/reserve-releases")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  public Response proposeReserveRelease(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeReserveRelease.Command command) {
    return idempotency.once(
        headers, uri, command, () -> created(proposeReserveRelease.handle(command)));
  }

  @GET
  @Path("/accounts/{id}/purposes")
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
  public Response get(@PathParam("id") UUID id) {
    return changed(allocations.get(id));
  }

  @GET
  @Path("/allocations")
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
