package vn.ntm.funding.disbursement;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;

/** Disbursements over HTTP. */
@Path("/v1/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class DisbursementResource {

  private final RequestDisbursement request;
  private final ApproveDisbursement approve;
  private final CloseDisbursement close;
  private final ConfirmPayment confirmPayment;
  private final ReversePayment reverse;
  private final Disbursements disbursements;
  private final Idempotency idempotency;

  DisbursementResource(
      RequestDisbursement request,
      ApproveDisbursement approve,
      CloseDisbursement close,
      ConfirmPayment confirmPayment,
      ReversePayment reverse,
      Disbursements disbursements,
      Idempotency idempotency) {
    this.request = request;
    this.approve = approve;
    this.close = close;
    this.confirmPayment = confirmPayment;
    this.reverse = reverse;
    this.disbursements = disbursements;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.INVESTOR)
  public Response request(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RequestDisbursement.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          Disbursement disbursement = request.handle(command);
          return Response.created(URI.create("/v1/disbursements/" + disbursement.id()))
              .tag(EntityVersion.tag(disbursement.version()))
              .entity(disbursement)
              .build();
        });
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Roles.FINANCE)
  @Consumes(MediaType.WILDCARD)
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(approve.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.TREASURY})
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid CloseDisbursement.Command command) {
    return idempotency.once(
        headers, uri, command, () -> changed(close.reject(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Roles.INVESTOR)
  public Response withdraw(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid CloseDisbursement.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> changed(close.withdraw(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/payment")
  @RolesAllowed(Roles.TREASURY)
  public Response confirmPayment(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid ConfirmPayment.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> changed(confirmPayment.handle(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/reversal-request")
  @RolesAllowed({Roles.FINANCE, Roles.TREASURY})
  public Response requestReversal(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid ReversePayment.Request command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> changed(reverse.request(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/reversal")
  @RolesAllowed(Roles.TREASURY)
  public Response confirmReversal(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid ReversePayment.Confirmation command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> changed(reverse.confirm(id, expectedVersion(headers), command)));
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
    Roles.ADMIN
  })
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    return changed(disbursements.get(id));
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
    Roles.ADMIN
  })
  public Page<Disbursement> list(@BeanParam DisbursementFilter filter) {
    return disbursements.list(filter);
  }

  private static Response changed(Disbursement disbursement) {
    return Response.ok(disbursement).tag(EntityVersion.tag(disbursement.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
