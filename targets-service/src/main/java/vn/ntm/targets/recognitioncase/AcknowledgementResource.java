package vn.ntm.targets.recognitioncase;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** What is to be acknowledged after mergers, over HTTP. */
@Path("/v1/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Revocations", description = "The end of recognitions")
class AcknowledgementResource {

  private final ReadDueAcknowledgements readDue;
  private final RequestValues values;

  AcknowledgementResource(ReadDueAcknowledgements readDue, RequestValues values) {
    this.readDue = readDue;
    this.values = values;
  }

  @GET
  @Path("/due")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What is still to be acknowledged after mergers",
      description =
          "Active recognitions of localities that have ended by the day, with the units that they"
              + " went to. Units that are none of the programme, such as wards, that hold the"
              + " standard, or that are exempt are left out. They are acknowledged by an entry of"
              + " recognitions that names them.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<ReadDueAcknowledgements.DueView> due(
      @QueryParam("under") String under,
      @QueryParam("standard") String standard,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return readDue.page(
        values.id("under", under),
        values.oneOf(Standard.class, "standard", standard),
        values.asOf(asOf),
        page.size(),
        values.idAfter(page));
  }
}
