package vn.ntm.funding.arrears;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;

/** The arrears of one project over HTTP. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects")
class ProjectArrearsResource {

  private final ReadArrears arrears;

  ProjectArrearsResource(ReadArrears arrears) {
    this.arrears = arrears;
  }

  @GET
  @Path("/{id}/arrears")
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
      summary = "What a project owes today for accepted work",
      description =
          "Accepted value whose day of payment has come, less the gross value of the paid work, by"
              + " contract; payments settle the oldest work first.")
  @APIResponse(
      responseCode = "200",
      description = "Amount 0 when nothing is owed",
      content =
          @Content(
              schema = @Schema(implementation = ProjectArrears.class),
              examples =
                  @ExampleObject(
                      name = "arrears",
                      value =
                          """
                          {"projectId": "019018f0-0000-7000-8000-000000000001",
                           "asOf": "2024-06-17", "amount": 450000000, "since": "2024-04-30",
                           "contracts": [
                             {"contractId": "019018f0-0000-7000-8000-0000000000c1",
                              "amount": 450000000, "since": "2024-04-30"}]}""")))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public ProjectArrears ofProject(@PathParam("id") UUID id) {
    return arrears.ofProject(id);
  }
}
