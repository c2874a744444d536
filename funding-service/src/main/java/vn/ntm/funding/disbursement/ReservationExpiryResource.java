package vn.ntm.funding.disbursement;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roles;

/** The end of old requests, ordered by hand. */
@Path("/v1/reservation-expiry-passes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Disbursements")
class ReservationExpiryResource {

  private final ExpireOldRequests expireOldRequests;
  private final CallerScope scope;

  ReservationExpiryResource(ExpireOldRequests expireOldRequests, CallerScope scope) {
    this.expireOldRequests = expireOldRequests;
    this.scope = scope;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "End the requests that were not paid in time, now",
      description =
          "What the background does by itself: a request that is not paid within the days of the"
              + " rule is EXPIRED and its reservation released. A request ends once, so it needs"
              + " no key.")
  @APIResponse(
      responseCode = "200",
      description = "What the pass did",
      content =
          @Content(
              schema = @Schema(implementation = ExpiryPass.class),
              examples =
                  @ExampleObject(
                      name = "pass",
                      value =
                          """
                          {"expired": 3, "failed": 0}""")))
  public ExpiryPass pass() {
    return expireOldRequests.handle(scope.roots());
  }
}
