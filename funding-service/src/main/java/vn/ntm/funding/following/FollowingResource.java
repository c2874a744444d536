package vn.ntm.funding.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.funding.following.domain.GroupBy;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Rates, rankings and the deadline of detailed allocation over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Following")
class FollowingResource {

  private static final List<GroupBy> UNITS = List.of(GroupBy.PLACE, GroupBy.UNIT);

  private final FollowingScope scope;
  private final Rates rates;
  private final RankUnits rankUnits;
  private final FollowAllocation followAllocation;

  FollowingResource(
      FollowingScope scope, Rates rates, RankUnits rankUnits, FollowAllocation followAllocation) {
    this.scope = scope;
    this.rates = rates;
    this.rankUnits = rankUnits;
    this.followAllocation = followAllocation;
  }

  @GET
  @Path("/rates")
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
      summary = "Rates of a budget year by source, nature, component, place, unit or period",
      description =
          "Plan, detailed allocation, paid volume and advances, summed from entries; rates and"
              + " completeness in basis points, null without a plan. The plan of the year and the"
              + " extended plan are told apart. Groups of accounts sum to the total, which is"
              + " reckoned from what came in from outside; where they do not, alarms says so"
              + " (INV-16). Groups by period count from the first day of the year.")
  @APIResponse(
      responseCode = "200",
      description = "The groups and the total",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RateTable.class),
              examples = @ExampleObject(name = "By source", value = FollowingExamples.RATES)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  @APIResponse(responseCode = "422", description = "SUM-TOO-LARGE, TOO-MANY-GROUPS")
  public RateTable rates(
      @BeanParam FollowingParameters parameters,
      @Parameter(
              description = "By what the money is told apart",
              schema =
                  @Schema(
                      enumeration = {"source", "nature", "component", "place", "unit", "period"}))
          @QueryParam("groupBy")
          String groupBy,
      @BeanParam PageRequest page) {
    return rates.of(
        scope.of(parameters), groupBy("groupBy", groupBy, List.of(GroupBy.values())), page);
  }

  @GET
  @Path("/rates/ranking")
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
      summary = "Places or units by their rate, the latest first",
      description =
          "Rates are compared exactly. Equal rates share a rank; units without a plan come last and"
              + " have none. Name knownAt to page through a ranking that stays the same.")
  @APIResponse(
      responseCode = "200",
      description = "The units in order",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RateRanking.class),
              examples = @ExampleObject(name = "Districts", value = FollowingExamples.RANKING)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  @APIResponse(responseCode = "422", description = "SUM-TOO-LARGE, TOO-MANY-GROUPS")
  public RateRanking ranking(
      @BeanParam FollowingParameters parameters,
      @Parameter(
              description = "Localities directly below the place, or agencies of investors",
              schema = @Schema(enumeration = {"place", "unit"}))
          @QueryParam("by")
          String by,
      @BeanParam PageRequest page) {
    return rankUnits.by(groupBy("by", by, UNITS), scope.of(parameters), page);
  }

  @GET
  @Path("/allocation-deadlines")
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
      summary = "Detailed allocation of a budget year on its deadline, and who is late",
      description =
          "Allocated to projects of assigned, by source and nature, on the day of the deadline"
              + " (today before it, or asOf), and the localities that still hold plan of the year."
              + " Name knownAt to page through late units.")
  @APIResponse(
      responseCode = "200",
      description = "Sources and late units",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AllocationDeadline.class),
              examples =
                  @ExampleObject(name = "End of the quarter", value = FollowingExamples.DEADLINE)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  @APIResponse(
      responseCode = "422",
      description = "NO-DEADLINE-RULE, SUM-TOO-LARGE, TOO-MANY-GROUPS")
  public AllocationDeadline deadline(
      @BeanParam FollowingParameters parameters, @BeanParam PageRequest page) {
    return followAllocation.of(scope.of(parameters), page);
  }

  private static GroupBy groupBy(String parameter, String text, List<GroupBy> allowed) {
    return allowed.stream()
        .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    WebProblem.INVALID_PARAMETER, parameter, text == null ? "" : text));
  }
}
