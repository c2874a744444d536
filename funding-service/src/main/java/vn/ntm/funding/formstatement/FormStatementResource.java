package vn.ntm.funding.formstatement;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** What units state on disbursement forms over HTTP. */
@Path("/v1/disbursement-forms/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Following")
class FormStatementResource {

  private static final String REQUEST =
      """
      {"period": "2024Q2", "calendar": "CALENDAR",
       "holderId": "018d7848-3333-7aaa-8bbb-0c0d0e0f1013", "programme": "NTM_2021_2025",
       "component": "02", "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
       "estimate": 2400000000, "causes": "Chậm bàn giao mặt bằng đoạn qua ấp 2"}""";

  private static final String STATED =
      """
      {"id": "01902000-0000-7b21-a3d2-5f6c7d8e9f01", "period": "2024Q2", "calendar": "CALENDAR",
       "budgetYear": 2024, "holderKind": "PROJECT",
       "holderId": "018d7848-3333-7aaa-8bbb-0c0d0e0f1013", "programme": "NTM_2021_2025",
       "component": "02", "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
       "estimate": 2400000000, "causes": "Chậm bàn giao mặt bằng đoạn qua ấp 2",
       "statedBy": "st-investor", "statedAt": "2024-06-17T09:00:00+07:00"}""";

  private final StateFormLine state;
  private final FormStatements statements;
  private final Idempotency idempotency;

  FormStatementResource(StateFormLine state, FormStatements statements, Idempotency idempotency) {
    this.state = state;
    this.statements = statements;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.LOCALITY_OFFICER})
  @Operation(
      summary = "State the estimate to the end of a period, and causes and obstacles",
      description =
          "The investor states the lines of its projects, the locality what no project has received"
              + " yet. The newest statement of a line stands on the form; earlier ones are kept."
              + " The estimate counts from 1 January and is at most the plan of the year and the"
              + " extended plan together. Idempotency-Key is required.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = StateFormLine.Command.class),
              examples = @ExampleObject(name = "Second quarter", value = REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Stated; Location names it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FormStatement.class),
              examples = @ExampleObject(name = "Second quarter", value = STATED)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, LINE-OF-ANOTHER-UNIT")
  @APIResponse(
      responseCode = "422",
      description =
          "UNKNOWN-LINE, also for one outside of the subtree, ESTIMATE-ABOVE-PLAN with the"
              + " shortfall, NOT-A-REPORTING-PERIOD, PERIOD-NOT-BEGUN")
  public Response state(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid StateFormLine.Command command) {
    return idempotency.once(headers, uri, command, () -> stated(state.handle(command)));
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
      summary = "What was stated on forms, in the order in which it was",
      description = "All statements of the subtree, also those that a newer one replaced.")
  @APIResponse(
      responseCode = "200",
      description = "A page of statements",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "One statement",
                      value = "{\"items\": [" + STATED + "], \"next\": null}")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  public Page<FormStatement> list(
      @Parameter(description = "202403, 2024Q1, 2024S1 or 2024") @QueryParam("period")
          String period,
      @Parameter(description = "CALENDAR or ND09") @QueryParam("calendar") String calendar,
      @Parameter(description = "Of this project or locality alone") @QueryParam("holderId")
          UUID holderId,
      @BeanParam PageRequest page) {
    return statements.list(period, calendar, holderId, page);
  }

  @GET
  @Path("/{id}")
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
  @Operation(summary = "One statement", description = "Statements are never changed.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FormStatement.class),
              examples = @ExampleObject(name = "Second quarter", value = STATED)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public FormStatement get(@PathParam("id") UUID id) {
    return statements.get(id);
  }

  private static Response stated(FormStatement statement) {
    return Response.created(URI.create("/v1/disbursement-forms/statements/" + statement.id()))
        .entity(statement)
        .build();
  }
}
