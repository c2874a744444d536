package vn.ntm.funding.arrears;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Arrears of many projects over HTTP. */
@Path("/v1/arrears")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects")
class ArrearsResource {

  private final ReadArrears arrears;
  private final FindArrears findArrears;
  private final CallerScope scope;

  ArrearsResource(ReadArrears arrears, FindArrears findArrears, CallerScope scope) {
    this.arrears = arrears;
    this.findArrears = findArrears;
    this.scope = scope;
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
      summary = "The projects that owe for accepted work",
      description =
          "As it was told last by an event; days that pass are noticed by a pass in the"
              + " background. In the order of project ids.")
  public Page<StandingArrears> list(@QueryParam("under") UUID under, @BeanParam PageRequest page) {
    return arrears.list(under, page);
  }

  @POST
  @Path("/passes")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Look for arrears now",
      description =
          "What the background does by itself. Doing it again tells of nothing that was told, so it"
              + " needs no key.")
  @APIResponse(
      responseCode = "200",
      description = "What the pass did",
      content =
          @Content(
              schema = @Schema(implementation = ArrearsPass.class),
              examples =
                  @ExampleObject(
                      name = "pass",
                      value =
                          """
                          {"reconsidered": 12, "changed": 1}""")))
  public ArrearsPass pass() {
    return findArrears.handle(scope.roots());
  }
}
