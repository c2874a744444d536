package vn.ntm.funding.mediumterm;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.funding.mediumterm.domain.MediumTermPosition;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.history.HistoryParameters;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Medium-term plans over HTTP. */
@Path("/v1/medium-term-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Medium-term plans", description = "Capital of several years with annual slices")
class MediumTermPlanResource {

  private static final String DECISION_EXAMPLE =
      """
      {"amount": 500000000000, "years": [{"year": 2024, "amount": 200000000000},
         {"year": 2025, "amount": 250000000000}], "reason": "Kế hoạch trung hạn 2024-2025",
       "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
         "issuer": "HĐND tỉnh Sóc Trăng"}}""";

  private static final String PLAN_EXAMPLE =
      """
      {"id": "01900000-0000-7000-8000-000000000001", "version": 1, "programme": "NTM_2021_2025",
       "capitalSource": "PROVINCIAL_BUDGET", "nature": "INVESTMENT",
       "localityId": "01900000-0000-7000-8000-000000000094", "yearFrom": 2024, "yearTo": 2025,
       "inForce": 1, "decisions": [{"number": 1, "status": "APPROVED", "amount": 500000000000,
         "years": [{"year": 2024, "amount": 200000000000},
                   {"year": 2025, "amount": 250000000000}],
         "reason": "Kế hoạch trung hạn 2024-2025", "legalBasis": {"number": "113/NQ-HĐND",
           "date": "2023-12-07", "issuer": "HĐND tỉnh Sóc Trăng"},
         "proposedBy": "finance", "proposedPerson": "person-1",
         "proposedAt": "2024-06-17T09:00:00+07:00", "decidedBy": "finance-2",
         "decidedAt": "2024-06-17T10:00:00+07:00", "decisionNote": null}]}""";

  private final ProposeMediumTermPlan propose;
  private final AmendMediumTermPlan amend;
  private final ApproveMediumTermPlan approve;
  private final RejectMediumTermPlan reject;
  private final MediumTermPlans plans;
  private final Idempotency idempotency;

  MediumTermPlanResource(
      ProposeMediumTermPlan propose,
      AmendMediumTermPlan amend,
      ApproveMediumTermPlan approve,
      RejectMediumTermPlan reject,
      MediumTermPlans plans,
      Idempotency idempotency) {
    this.propose = propose;
    this.amend = amend;
    this.approve = approve;
    this.reject = reject;
    this.plans = plans;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE})
  @Operation(
      summary = "Propose a medium-term plan",
      description =
          "For a programme, source, nature and place, within the period of the programme. The years"
              + " are together at most the medium term, which is checked here and by the database."
              + " Another person approves it.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ProposeMediumTermPlan.Command.class),
              examples =
                  @ExampleObject(
                      name = "plan",
                      value =
                          """
                          {"localityId": "01900000-0000-7000-8000-000000000094",
                           "programme": "NTM_2021_2025", "capitalSource": "PROVINCIAL_BUDGET",
                           "nature": "INVESTMENT", "yearFrom": 2024, "yearTo": 2025,
                           "decision": {"amount": 500000000000,
                             "years": [{"year": 2024, "amount": 200000000000},
                                       {"year": 2025, "amount": 250000000000}],
                             "reason": "Kế hoạch trung hạn 2024-2025",
                             "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
                               "issuer": "HĐND tỉnh Sóc Trăng"}}}""")))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = MediumTermPlan.class),
              examples = @ExampleObject(name = "plan", value = PLAN_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "MEDIUM-TERM-PLAN-EXISTS")
  @APIResponse(
      responseCode = "422",
      description =
          "YEARS-EXCEED-MEDIUM-TERM with the shortfall, YEAR-NOT-OF-PERIOD,"
              + " PERIOD-NOT-OF-PROGRAMME, UNKNOWN-CAPITAL-SOURCE, UNKNOWN-LOCALITY, INV-17")
  public Response propose(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeMediumTermPlan.Command command) {
    return idempotency.once(headers, uri, command, () -> created(propose.handle(command)));
  }

  @POST
  @Path("/{id}/amendments")
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE})
  @Operation(
      summary = "Propose a decision that amends a plan",
      description =
          "It states the medium term and its years anew; the decisions before it stay. If-Match"
              + " names the newest version of the plan.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = DecisionRequest.class),
              examples = @ExampleObject(name = "decision", value = DECISION_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = MediumTermPlan.class),
              examples = @ExampleObject(name = "plan", value = PLAN_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "DECISION-IS-OPEN")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(
      responseCode = "422",
      description = "YEARS-EXCEED-MEDIUM-TERM with the shortfall, YEAR-NOT-OF-PERIOD")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response amend(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid DecisionRequest decision) {
    return idempotency.once(
        headers,
        uri,
        decision,
        () -> created(amend.handle(id, expectedVersion(headers), decision)));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Approve the open decision of somebody else",
      description = "It is in force from then on. The person who proposed it may not.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = MediumTermPlan.class),
              examples = @ExampleObject(name = "plan", value = PLAN_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, APPROVER-IS-PROPOSER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "NO-OPEN-DECISION")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(approve.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Operation(
      summary = "Reject the open decision, or take one's own back",
      description = "What was in force stays in force.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RejectMediumTermPlan.Command.class),
              examples =
                  @ExampleObject(name = "reason", value = "{\"reason\": \"Chưa đủ căn cứ\"}")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = MediumTermPlan.class),
              examples = @ExampleObject(name = "plan", value = PLAN_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "NO-OPEN-DECISION")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RejectMediumTermPlan.Command command) {
    return idempotency.once(
        headers, uri, command, () -> changed(reject.handle(id, expectedVersion(headers), command)));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Medium-term plans of the subtree",
      description = "With under those of a place and below, with year those of that year.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = PlanPage.class),
              examples =
                  @ExampleObject(
                      name = "plans",
                      value = "{\"items\": [" + PLAN_EXAMPLE + "], \"next\": null}")))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: under is outside of the subtree")
  public Page<MediumTermPlan> list(
      @QueryParam("under") UUID under,
      @QueryParam("programme") String programme,
      @QueryParam("year") Integer year,
      @BeanParam PageRequest page) {
    return plans.list(under, programme, year, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "A medium-term plan with all decisions on it",
      description =
          "The oldest decision first; inForce is the number of the newest approved one, null"
              + " before the first. How the annual plans stand against it says"
              + " /v1/medium-term-plans/{id}/position. 404 outside of the subtree.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = MediumTermPlan.class),
              examples = @ExampleObject(name = "plan", value = PLAN_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response get(@PathParam("id") UUID id) {
    return changed(plans.get(id));
  }

  @GET
  @Path("/{id}/position")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "How the annual plans stand against a medium-term plan",
      description =
          "The medium term and its years by the decision in force, beside what the ledger assigned"
              + " to the place for each year, adjustments included. standing is OVER when more is"
              + " assigned than the medium term, with the excess: assignments and allocations are"
              + " not refused for it.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = MediumTermPosition.class),
              examples =
                  @ExampleObject(
                      name = "position",
                      value =
                          """
                          {"mediumTerm": 500000000000, "planned": 450000000000,
                           "assigned": 154865000000, "remaining": 345135000000, "excess": 0,
                           "standing": "UNDER", "years": [
                             {"year": 2024, "planned": 200000000000, "assigned": 154865000000,
                              "difference": -45135000000},
                             {"year": 2025, "planned": 250000000000, "assigned": 0,
                              "difference": -250000000000}]}""")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "NO-MEDIUM-TERM-IN-FORCE")
  @APIResponse(responseCode = "422", description = "SUM-TOO-LARGE")
  public MediumTermPosition position(
      @PathParam("id") UUID id, @BeanParam HistoryParameters history) {
    return plans.position(id, history.asOfDay(), history.knownAtInstant());
  }

  private static Response created(MediumTermPlan plan) {
    return Response.created(URI.create("/v1/medium-term-plans/" + plan.id()))
        .tag(EntityVersion.tag(plan.version()))
        .entity(plan)
        .build();
  }

  private static Response changed(MediumTermPlan plan) {
    return Response.ok(plan).tag(EntityVersion.tag(plan.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  /** What the list answers, for the description. */
  @Schema(name = "PageMediumTermPlan")
  record PlanPage(List<MediumTermPlan> items, String next) {}
}
