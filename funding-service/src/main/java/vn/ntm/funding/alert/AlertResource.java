package vn.ntm.funding.alert;

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
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;

/** Alerts over HTTP. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertResource {

  private static final String EXAMPLE =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02", "version": 1, "kind": "NOT_ALLOCATED",
       "state": "OPEN", "subjectKind": "LOCALITY",
       "subjectId": "018d7848-2222-7aaa-8bbb-0c0d0e0f1012", "subjectDetail": "",
       "budgetYear": 2024, "localityId": "018d7848-2222-7aaa-8bbb-0c0d0e0f1012",
       "localityPath": ["018d7847-fc00-73d6-84d4-599e00882384",
         "018d7848-2222-7aaa-8bbb-0c0d0e0f1012"],
       "figures": [{"name": "received", "unit": "DONG", "value": 10000000000},
         {"name": "given", "unit": "DONG", "value": 6400000000},
         {"name": "unallocated", "unit": "DONG", "value": 3600000000}],
       "firstSeen": "2024-04-01T00:05:00+07:00", "acknowledgedBy": null,
       "acknowledgedAt": null, "note": null, "clearedAt": null}""";

  private static final String ACKNOWLEDGED =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02", "version": 2, "kind": "NOT_ALLOCATED",
       "state": "ACKNOWLEDGED", "subjectKind": "LOCALITY",
       "subjectId": "018d7848-2222-7aaa-8bbb-0c0d0e0f1012", "subjectDetail": "",
       "budgetYear": 2024, "localityId": "018d7848-2222-7aaa-8bbb-0c0d0e0f1012",
       "localityPath": ["018d7847-fc00-73d6-84d4-599e00882384",
         "018d7848-2222-7aaa-8bbb-0c0d0e0f1012"],
       "figures": [{"name": "unallocated", "unit": "DONG", "value": 3600000000}],
       "firstSeen": "2024-04-01T00:05:00+07:00", "acknowledgedBy": "st-finance",
       "acknowledgedAt": "2024-04-02T08:00:00+07:00",
       "note": "Huyện trình phương án phân bổ trong tuần này", "clearedAt": null}""";

  private final Alerts alerts;
  private final AcknowledgeAlert acknowledge;
  private final RecordReminder remind;
  private final Idempotency idempotency;

  AlertResource(
      Alerts alerts, AcknowledgeAlert acknowledge, RecordReminder remind, Idempotency idempotency) {
    this.alerts = alerts;
    this.acknowledge = acknowledge;
    this.remind = remind;
    this.idempotency = idempotency;
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
      summary = "What somebody should look at, in the order in which it was raised",
      description =
          "Raised once for as long as a condition lasts, acknowledged by people, cleared by the"
              + " service when the condition is gone.")
  @APIResponse(
      responseCode = "200",
      description = "A page of alerts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "Not allocated by the deadline",
                      value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  public Page<Alert> list(@BeanParam AlertFilter filter) {
    return alerts.list(filter);
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
  @Operation(summary = "One alert", description = "Its ETag is what an acknowledgement names.")
  @APIResponse(
      responseCode = "200",
      description = "The alert",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Alert.class),
              examples = @ExampleObject(name = "Open", value = EXAMPLE)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response get(@PathParam("id") UUID id) {
    return answer(alerts.get(id));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE, Roles.TREASURY, Roles.LEADER})
  @Operation(
      summary = "Take note of an alert",
      description =
          "Somebody looks after it. It is cleared when its condition is gone, not by this."
              + " Idempotency-Key and If-Match are required.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = AcknowledgeAlert.Command.class),
              examples =
                  @ExampleObject(
                      name = "Note",
                      value = "{\"note\": \"Huyện trình phương án phân bổ trong tuần này\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The acknowledged alert",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Alert.class),
              examples = @ExampleObject(name = "Acknowledged", value = ACKNOWLEDGED)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "WRONG-STATE: acknowledged or cleared already")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response acknowledge(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid AcknowledgeAlert.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          long expected = EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
          return answer(acknowledge.handle(id, expected, command));
        });
  }

  @POST
  @Path("/{id}/reminders")
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE, Roles.TREASURY, Roles.DEPARTMENT, Roles.LEADER})
  @Operation(
      summary = "Write down that somebody was reminded of what an alert is about",
      description =
          "The log is only added to; GET /v1/reminders reads it. The alert stays as it is: it is"
              + " cleared when its condition is gone. Idempotency-Key is required.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RecordReminder.Command.class),
              examples =
                  @ExampleObject(
                      name = "An official letter",
                      value =
                          "{\"sentOn\": \"2024-04-03\", \"channel\": \"OFFICIAL_LETTER\","
                              + " \"recipient\": \"UBND huyện Long Phú\","
                              + " \"letterNumber\": \"412/SNN-PTNT\", \"content\":"
                              + " \"Đề nghị phân bổ chi tiết hết vốn trước ngày 15/4\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The reminder",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Reminder.class),
              examples =
                  @ExampleObject(name = "An official letter", value = ReminderResource.EXAMPLE)))
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "WRONG-STATE: the alert is cleared")
  @APIResponse(responseCode = "422", description = "DATE-IN-FUTURE, LETTER-WITHOUT-NUMBER")
  public Response remind(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RecordReminder.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> Response.status(Response.Status.CREATED).entity(remind.handle(id, command)).build());
  }

  private static Response answer(Alert alert) {
    return Response.ok(alert).tag(EntityVersion.tag(alert.version())).build();
  }
}
