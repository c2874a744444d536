package vn.ntm.funding.ledgerseal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.ntm.funding.FundingProblem;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;

/** The seals of the ledger over HTTP. */
@Path("/v1/ledger/seals")
@Produces(MediaType.APPLICATION_JSON)
class LedgerSealResource {

  private final SealLedger sealLedger;
  private final LedgerSeals seals;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  LedgerSealResource(
      SealLedger sealLedger,
      LedgerSeals seals,
      Idempotency idempotency,
      CurrentCaller caller,
      AuditTrail audit) {
    this.sealLedger = sealLedger;
    this.seals = seals;
    this.idempotency = idempotency;
    this.caller = caller;
    this.audit = audit;
  }

  /** Seals the next day that is over; the service does it by itself every day. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Seal the next day that is over",
      description =
          "The service does it by itself every day; an administrator may ask for it at once. The"
              + " head is a SHA-256 over the head of the day before and the last link of every"
              + " account's chain of entries when the day ended, so that a later change of any"
              + " entry is found. Seals have no gaps: one request seals one day, the day after the"
              + " last seal. 409 NOTHING-TO-SEAL when all days that are over are sealed.")
  public Response seal(@Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        "",
        () -> {
          LedgerSeal seal =
              sealLedger
                  .sealNextDay()
                  .orElseThrow(() -> new ProblemException(FundingProblem.NOTHING_TO_SEAL));
          audit.allowed(caller.get(), "ledger seal", seal.day() + " " + seal.head());
          return Response.status(Response.Status.CREATED).entity(seal).build();
        });
  }

  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.TREASURY, Roles.LEADER, Roles.ADMIN})
  @Operation(
      summary = "The daily seals of the ledger",
      description =
          "Each with its head and that of the day before. An auditor who has noted a head"
              + " elsewhere compares it with this list and with what the offline verifier computes"
              + " from an export. They cover the whole ledger and are the same for every reader.")
  public Page<LedgerSeal> list(@BeanParam PageRequest page) {
    return seals.list(page);
  }
}
