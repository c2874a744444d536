package vn.ntm.targets.plancheck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.plan.PlanFinding;
import vn.ntm.targets.plancheck.domain.CheckRule;
import vn.ntm.targets.plancheck.domain.Severity;
import vn.ntm.web.caller.Roles;

/** What contradicts itself in a stored plan. */
@Path("/v1/plans/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan checks", description = "What contradicts itself in plans; no plan is changed")
class PlanFindingResource {

  private final CheckPlan checkPlan;
  private final RequestValues values;

  PlanFindingResource(CheckPlan checkPlan, RequestValues values) {
    this.checkPlan = checkPlan;
    this.values = values;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What contradicts itself in a plan",
      description =
          "Runs all rules on the current version: percentages, totals, lists, averages, dates,"
              + " names, classes, labels, goals. Each finding names the rule, the place in the"
              + " document, what is printed and what follows from the rest. The plan is never"
              + " changed.")
  @APIResponse(
      responseCode = "200",
      description = "All findings, the gravest first",
      content =
          @Content(
              schema = @Schema(implementation = PlanFindings.class),
              examples = @ExampleObject(name = "A percentage", value = PlanCheckExamples.FOUND)))
  @APIResponse(responseCode = "400", description = "Unknown rule or severity")
  @APIResponse(responseCode = "403", description = "Not for this role")
  @APIResponse(responseCode = "404", description = "No such plan in the caller's subtree")
  public PlanFindings findings(
      @PathParam("id") UUID id,
      @Parameter(description = "Only findings of this rule, such as RATIO_CHECK")
          @QueryParam("rule")
          String rule,
      @Parameter(description = "Only ERROR, WARNING or INFORMATION") @QueryParam("severity")
          String severity) {
    Optional<CheckRule> onlyRule = values.oneOf(CheckRule.class, "rule", rule);
    Optional<Severity> onlySeverity = values.oneOf(Severity.class, "severity", severity);
    List<PlanFinding> found =
        checkPlan.stored(id).stream()
            .filter(item -> onlyRule.map(Enum::name).map(item.rule()::equals).orElse(true))
            .filter(item -> onlySeverity.map(Enum::name).map(item.severity()::equals).orElse(true))
            .toList();
    return PlanFindings.of(found);
  }
}
