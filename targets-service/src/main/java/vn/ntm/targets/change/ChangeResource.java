package vn.ntm.targets.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.changes.ChangeParameters;
import vn.ntm.web.changes.Changes;
import vn.ntm.web.changes.ReadChanges;

/** The change feed over HTTP. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangeResource {

  private static final String EXAMPLE =
      """
      {"items": [{"position": 4711, "eventId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03",
        "type": "vn.ntm.targets.case-moved.v1",
        "aggregateId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02",
        "occurredAt": "2024-04-08T09:00:00+07:00", "data": {"version": 3, "state": "CONSULTED"}}],
       "next": 4711, "more": false}""";

  private final ReadChanges changes;

  ChangeResource(ReadChanges changes) {
    this.changes = changes;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.LOCALITY_OFFICER,
    Roles.FINANCE,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "What others were told since a position, in one order",
      description =
          "The events of the topics (the AsyncAPI document lists them), complete and in the order in which they can be read; the"
              + " changes of one aggregate come in the order of their versions. Nothing is ever"
              + " deleted here: a correction is a change of its own. Localities have a feed of their"
              + " own, /v1/localities/changes, and a national set of criteria is a change for who sees"
              + " the whole country. Go on with since=next, also"
              + " after an empty answer; more says whether there is more already.")
  @APIResponse(
      responseCode = "200",
      description = "A part of the feed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Changes.class),
              examples = @ExampleObject(name = "One change", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  public Changes changes(@BeanParam ChangeParameters asked) {
    return changes.read(asked);
  }
}
