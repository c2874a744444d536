package vn.ntm.targets.plancheck;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** What contradicts itself in a document that nobody has imported yet. */
@Path("/v1/plan-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan checks")
class PlanCheckResource {

  private final CheckPlan checkPlan;

  PlanCheckResource(CheckPlan checkPlan) {
    this.checkPlan = checkPlan;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT, Roles.LOCALITY_OFFICER, Roles.ADMIN})
  @Operation(
      summary = "Check a plan without storing it",
      description =
          "The document follows the schema plan.v1; what is wrong in names or numbers is told as"
              + " findings, only a document that cannot be read as a plan is refused. Nothing is"
              + " stored, so the same request may be sent again and needs no Idempotency-Key.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PlanDocument.class),
              examples =
                  @ExampleObject(name = "A wrong percentage", value = PlanCheckExamples.SENT)))
  @APIResponse(
      responseCode = "200",
      description = "All findings, the gravest first",
      content =
          @Content(
              schema = @Schema(implementation = PlanFindings.class),
              examples = @ExampleObject(name = "A percentage", value = PlanCheckExamples.FOUND)))
  @APIResponse(responseCode = "400", description = "Not JSON")
  @APIResponse(responseCode = "403", description = "Not for this role")
  @APIResponse(responseCode = "404", description = "The locality lies outside of the subtree")
  @APIResponse(responseCode = "413", description = "Too large")
  @APIResponse(
      responseCode = "422",
      description = "Something that a plan needs is missing, or a member is not known")
  public PlanFindings check(PlanDocument document) {
    if (document == null) {
      throw new ProblemException(WebProblem.UNREADABLE, "empty body");
    }
    return PlanFindings.of(checkPlan.notStored(document));
  }
}
