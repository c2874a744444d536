package vn.ntm.funding.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** The log of reminders over HTTP. */
@Path("/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class ReminderResource {

  static final String EXAMPLE =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03",
       "alertId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02", "sentOn": "2024-04-03",
       "channel": "OFFICIAL_LETTER", "recipient": "UBND huyện Long Phú",
       "content": "Đề nghị phân bổ chi tiết hết vốn năm 2024 trước ngày 15/4",
       "letterNumber": "412/SNN-PTNT", "recordedBy": "st-department",
       "recordedAt": "2024-04-03T10:00:00+07:00"}""";

  private final Reminders reminders;

  ReminderResource(Reminders reminders) {
    this.reminders = reminders;
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
      summary = "Who was reminded of what, in the order in which it was recorded",
      description =
          "Of the subtree, of a place, or of one alert. Reminders stay after their alert is"
              + " cleared.")
  @APIResponse(
      responseCode = "200",
      description = "A page of reminders",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "An official letter",
                      value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  public Page<Reminder> list(
      @Parameter(description = "A locality; by default the root of the caller's subtree")
          @QueryParam("under")
          UUID under,
      @Parameter(description = "Of this alert alone") @QueryParam("alertId") UUID alertId,
      @BeanParam PageRequest page) {
    return reminders.list(under, alertId, page);
  }
}
