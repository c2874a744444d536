package vn.ntm.funding.treasury;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Payments seen from the Treasury's statements, over HTTP. */
@Path("/v1/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Treasury")
class PaymentEntryResource {

  private final MissingEntries missing;

  PaymentEntryResource(MissingEntries missing) {
    this.missing = missing;
  }

  @GET
  @Path("/without-treasury-entry")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Payments whose voucher is n days old or older and in no statement",
      description =
          "They were confirmed here, and no imported statement of the province has the voucher."
              + " Payments that moved no cash and those that were corrected are left out."
              + " afterDays is required, 0 to 9,999: 400 otherwise.")
  public Page<PaymentWithoutEntry> withoutEntry(
      @QueryParam("afterDays") String afterDays, @BeanParam PageRequest page) {
    return missing.payments(Days.of(afterDays), page);
  }

  @GET
  @Path("/{id}/treasury-entry")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "How a payment stands to the Treasury's statements",
      description = "DECLARED: no statement has it yet. MATCHED or DIFFERING: as its line stands.")
  public PaymentEntry entry(@PathParam("id") UUID id) {
    return missing.payment(id);
  }
}
