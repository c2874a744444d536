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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(
      summary = "Request a payment out of an account of a project",
      description =
          "By the project's investor alone, else 403 REQUESTER-IS-NOT-INVESTOR. The cash part is"
              + " reserved at once, so that nobody else can spend it: at most what is available"
              + " (INV-03, with the shortfall). Advances, work and refunds name a contract of the"
              + " project; direct expenditure names none (CONTRACT-DOES-NOT-FIT). The project"
              + " stays within its total investment and the contract within its value (INV-04) and"
              + " advance ceiling (INV-05); work was accepted by its day (VOLUME-NOT-ACCEPTED),"
              + " and recovery is at most the outstanding advance and the volume (INV-07). A"
              + " settled project takes no request (INV-15). A request that is not paid in time"
              + " expires.")
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
  @Operation(
      summary = "Approve a request of somebody else",
      description =
          "By finance; 403 APPROVER-IS-REQUESTER for one's own. The amount stays reserved and"
              + " nothing is booked: the rules about money held when it was reserved. 409"
              + " WRONG-STATE unless it is REQUESTED.")
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(approve.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.TREASURY})
  @Operation(
      summary = "Refuse a request that is not paid yet, with a reason",
      description =
          "By finance or the Treasury, before or after approval. What it reserved is available"
              + " again, and so is its part of contract and project. 409 WRONG-STATE once it is"
              + " paid or closed.")
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
  @Operation(
      summary = "Take one's own request back before it is paid",
      description =
          "By the investor of the project, else 403 REQUESTER-IS-NOT-INVESTOR; the reservation is"
              + " released. 409 WRONG-STATE once it is paid or closed.")
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
  @Operation(
      summary = "Confirm the Treasury's payment of an approved request",
      description =
          "By a third person, neither requester nor approver (403 CONFIRMER-IS-MAKER-OR-CHECKER)."
              + " Source, nature and year of the voucher are those of the account (INV-08); its"
              + " amounts are those approved, or less with restReason, which releases the rest; a"
              + " list of households is paid whole. The day lies in the budget year, or until the"
              + " end of the correction period for work done within it, or within the extension"
              + " (INV-09), and not before the request. A voucher is used once: 409 INV-14 for"
              + " another disbursement, while its repetition for the same one answers the first"
              + " result. The ledger moves on the day of the voucher, and arrears of the project"
              + " are computed anew.")
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
  @Operation(
      summary = "Ask for the correction of a payment, with a reason",
      description =
          "By finance or the Treasury; 409 WRONG-STATE unless it is PAID, INV-15 when the project"
              + " is settled. Nothing moves until another person of the Treasury confirms that the"
              + " money is back.")
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
  @Operation(
      summary = "Confirm that the money of a corrected payment is back",
      description =
          "By the Treasury, another person than the one who asked (403"
              + " CONFIRMER-IS-MAKER-OR-CHECKER). A transaction that names the payment takes its"
              + " lines back on effectiveDate, which is today or earlier; the plan is available"
              + " again. Refused when later steps rest on the payment, as a recovery does on its"
              + " advance (INV-06).")
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
  @Operation(
      summary = "A disbursement with its steps and its voucher",
      description =
          "Who asked, approved and confirmed, and when; what was approved and what was paid; why"
              + " it was closed or is being corrected. ETag is the version that the next step"
              + " names in If-Match. 404 outside of the subtree.")
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
  @Operation(
      summary = "The disbursements of the subtree",
      description =
          "In the order of request; accountId and status narrow the list: REQUESTED waits for"
              + " finance, APPROVED for the Treasury.")
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
