package vn.ntm.targets.recognitioncase;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Delegations over HTTP. */
@Path("/v1/recognition-delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognition rules", description = "Who recognises whom, by which steps")
class DelegationResource {

  private static final String ADDRESS = "/v1/recognition-delegations/";

  private static final String REQUEST =
      """
      {"localityCode": "947", "asOf": "2024-02-05", "level": "COMMUNE", "step": "APPRAISED",
       "delegatedTo": "DISTRICT", "validFrom": "2024-03-01", "validTo": "2025-06-30",
       "decision": {"number": "35/QĐ-UBND", "issuedOn": "2024-02-20",
         "issuer": "UBND tỉnh Sóc Trăng"},
       "legalBasis": "Nghị quyết 111/2024/QH15"}\
      """;

  private static final String ANSWER =
      """
      {"id": "01900000-0000-7000-8000-0000000000a2", "version": 1, "state": "ENTERED",
       "localityId": "01900000-0000-7000-8000-000000000947", "level": "COMMUNE",
       "step": "APPRAISED", "delegatedTo": "DISTRICT", "validFrom": "2024-03-01",
       "validTo": "2025-06-30", "decision": {"number": "35/QĐ-UBND",
         "issuedOn": "2024-02-20", "issuer": "UBND tỉnh Sóc Trăng"},
       "legalBasis": "Nghị quyết 111/2024/QH15", "enteredBy": "coordinator",
       "enteredAt": "2024-02-21T09:00:00+07:00", "approvedBy": null, "approvedAt": null}\
      """;

  private final EnterDelegation enter;
  private final ApproveRules approve;
  private final ReadRules read;
  private final Idempotency idempotency;
  private final RequestValues values;

  DelegationResource(
      EnterDelegation enter,
      ApproveRules approve,
      ReadRules read,
      Idempotency idempotency,
      RequestValues values) {
    this.enter = enter;
    this.approve = approve;
    this.read = read;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
  @Operation(
      summary = "Delegate a step or the decision to another level",
      description =
          "For the localities of a level in a subtree and for a period: step names the state that"
              + " the step leads to, RECOGNIZED the decision. Only who holds the competence, or"
              + " stands above, delegates it. Nothing follows until another person approves. Of"
              + " several delegations the one for the smallest subtree holds, then the later one,"
              + " so that a competence is taken back by another delegation.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RulesRequests.Delegation.class),
              examples = @ExampleObject(name = "delegation", value = REQUEST)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RulesView.Delegation.class),
              examples = @ExampleObject(name = "delegation", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, RULES-NOT-YOURS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "DELEGATION-STEP-UNKNOWN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID: RULES-DAYS-OUT-OF-ORDER, LOCALITY-UNKNOWN")
  public Response enter(
      @NotNull @Valid RulesRequests.Delegation request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          RulesView.Delegation entered = enter.enter(request);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, ADDRESS + entered.id())
              .tag(EntityVersion.tag(entered.version()))
              .entity(entered)
              .build();
        });
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.ADMIN})
  @Operation(
      summary = "Approve a delegation that another person entered",
      description =
          "From then on it is in force for its days. If-Match names the version that was read.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RulesView.Delegation.class),
              examples = @ExampleObject(name = "delegation", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "RULES-OF-OWN-ENTRY, RULES-NOT-YOURS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "DELEGATION-STEP-UNKNOWN")
  @APIResponse(responseCode = "412", description = "STALE: approved meanwhile")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response approve(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        null,
        () -> {
          RulesView.Delegation approved =
              approve.delegation(
                  id, EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)));
          return Response.ok(approved).tag(EntityVersion.tag(approved.version())).build();
        });
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
      summary = "The delegations of steps and decisions",
      description = "Those for units of the caller's subtree.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<RulesView.Delegation> list(@BeanParam PageRequest page) {
    return read.delegations(page.size(), values.idAfter(page));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "One delegation",
      description = "state tells whether another person has approved it.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RulesView.Delegation.class),
              examples = @ExampleObject(name = "delegation", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response read(@PathParam("id") UUID id) {
    RulesView.Delegation found = read.delegation(id);
    return Response.ok(found).tag(EntityVersion.tag(found.version())).build();
  }
}
