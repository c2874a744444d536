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
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** How recognised localities stand now, over HTTP. */
@Path("/v1/recognition-standings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Revocations", description = "The end of recognitions")
class RecognitionStandingResource {

  private final ReadRecognitionStandings read;
  private final RequestValues values;

  RecognitionStandingResource(ReadRecognitionStandings read, RequestValues values) {
    this.read = read;
    this.values = values;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "How recognised localities stand to the set in force",
      description =
          "Computed from the assessments of the day: recognised is one fact, meeting the set"
              + " another. risk=R1 and risk=R2 list those whose criteria are a ground to think of a"
              + " revocation, risk=COMMUNES_REVOKED the districts that lost 30 % or more of their"
              + " recognised communes; what is undetermined was not found unmet and is no ground."
              + " state=NOT_MET lists all that fell below.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<RecognitionStandingView> list(
      @QueryParam("under") String under,
      @QueryParam("standard") String standard,
      @QueryParam("risk") String risk,
      @QueryParam("state") String state,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return read.page(
        new ReadRecognitionStandings.Filter(
            values.id("under", under).orElse(null),
            values.oneOf(Standard.class, "standard", standard).orElse(null),
            values.oneOf(RevocationRisk.class, "risk", risk).orElse(null),
            values.oneOf(CriteriaStanding.State.class, "state", state).orElse(null),
            values.asOf(asOf)),
        page.size(),
        values.idAfter(page));
  }
}
