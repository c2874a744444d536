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

/** Procedures that were entered over HTTP. */
@Path("/v1/recognition-procedure-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognition rules", description = "Who recognises whom, by which steps")
class ProcedureDocumentResource {

  private static final String ADDRESS = "/v1/recognition-procedure-documents/";

  private static final String REQUEST =
      """
      {"localityCode": "38", "asOf": "2023-05-04", "level": "VILLAGE",
       "decision": {"number": "18/2023/QĐ-UBND", "issuedOn": "2023-05-04",
         "issuer": "UBND tỉnh Thanh Hóa"},
       "validFrom": "2023-05-15", "validTo": null, "authority": "DISTRICT_CHAIRMAN",
       "registration": {"lastDay": {"yearsBefore": 1, "month": 11, "day": 30},
         "leastCriteria": 10},
       "conditions": ["MEETS_SET_IN_FULL"],
       "steps": [
         {"state": "REGISTERED", "actingRole": "locality-officer", "actingLevel": "COMMUNE"},
         {"state": "ACCEPTED", "actingRole": "coordinator", "actingLevel": "DISTRICT",
          "limitDays": 5, "limitKind": "WORKING_DAYS"},
         {"state": "RECOGNIZED", "actingRole": "leader", "actingLevel": "DISTRICT"},
         {"state": "REJECTED", "actingRole": "leader", "actingLevel": "DISTRICT"},
         {"state": "WITHDRAWN", "actingRole": "locality-officer", "actingLevel": "COMMUNE"}],
       "rules": [{"kind": "MIN_COMMUNE_VOTE", "standard": null, "binds": "OVERALL",
         "value": 9000}]}\
      """;

  private static final String ANSWER =
      """
      {"id": "01900000-0000-7000-8000-0000000000a1", "version": 1, "state": "ENTERED",
       "procedure": "01900000-0000-7000-8000-0000000000a1",
       "localityId": "01900000-0000-7000-8000-000000000038", "level": "VILLAGE",
       "decision": {"number": "18/2023/QĐ-UBND", "issuedOn": "2023-05-04",
         "issuer": "UBND tỉnh Thanh Hóa"},
       "validFrom": "2023-05-15", "validTo": null, "authority": "DISTRICT_CHAIRMAN",
       "registration": {"yearsBefore": 1, "month": 11, "day": 30, "leastCriteria": 10},
       "conditions": ["MEETS_SET_IN_FULL"],
       "steps": [{"state": "ACCEPTED", "actingRole": "coordinator", "actingLevel": "DISTRICT",
         "product": null, "limitDays": 5, "limitKind": "WORKING_DAYS", "provenance": "S",
         "source": "18/2023/QĐ-UBND, UBND tỉnh Thanh Hóa, 2023-05-04"}],
       "rules": [{"kind": "MIN_COMMUNE_VOTE", "standard": null, "binds": "OVERALL",
         "value": 9000}],
       "enteredBy": "coordinator", "enteredAt": "2023-05-10T09:00:00+07:00",
       "approvedBy": null, "approvedAt": null}\
      """;

  private final EnterProcedure enter;
  private final ApproveRules approve;
  private final ReadRules read;
  private final Idempotency idempotency;
  private final RequestValues values;

  ProcedureDocumentResource(
      EnterProcedure enter,
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
      summary = "Enter a procedure of recognition",
      description =
          "A province enters the one of its villages, which is left to it; who serves the whole"
              + " country enters those of the other levels, without a locality. It has steps, the"
              + " authority that decides, required levels and what a registration must keep."
              + " Nothing follows from it until another person approves it; from its first day on"
              + " it then replaces the one before it in the same place, and in a province it goes"
              + " before that of the country.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RulesRequests.ProcedureDocument.class),
              examples = @ExampleObject(name = "procedure", value = REQUEST)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RulesView.ProcedureDocument.class),
              examples = @ExampleObject(name = "procedure", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, RULES-NOT-YOURS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID: PROCEDURE-LEVEL-IS-NATIONAL, PROCEDURE-LOCALITY-UNFIT, PROCEDURE-STEP-MISSING,"
              + " PROCEDURE-STEP-REPEATED, PROCEDURE-STEP-UNFIT, RULES-VALUE-REPEATED,"
              + " RULES-DAYS-OUT-OF-ORDER, LOCALITY-UNKNOWN")
  public Response enter(
      @NotNull @Valid RulesRequests.ProcedureDocument request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          RulesView.ProcedureDocument entered = enter.enter(request);
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
      summary = "Approve a procedure that another person entered",
      description =
          "From then on it is in force for its days. If-Match names the version that was read.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RulesView.ProcedureDocument.class),
              examples = @ExampleObject(name = "procedure", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "RULES-OF-OWN-ENTRY, RULES-NOT-YOURS")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(
      responseCode = "409",
      description = "PROCEDURE-KNOWN: another one begins on the same day")
  @APIResponse(responseCode = "412", description = "STALE: approved meanwhile")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response approve(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        null,
        () -> {
          RulesView.ProcedureDocument approved =
              approve.procedure(
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
      summary = "The procedures that were entered",
      description =
          "Those of the caller's subtree, and those of the whole country that are approved.")
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public Page<RulesView.ProcedureDocument> list(@BeanParam PageRequest page) {
    return read.procedures(page.size(), values.idAfter(page));
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
      summary = "One procedure",
      description = "state tells whether another person has approved it.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RulesView.ProcedureDocument.class),
              examples = @ExampleObject(name = "procedure", value = ANSWER)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response read(@PathParam("id") UUID id) {
    RulesView.ProcedureDocument found = read.procedure(id);
    return Response.ok(found).tag(EntityVersion.tag(found.version())).build();
  }
}
