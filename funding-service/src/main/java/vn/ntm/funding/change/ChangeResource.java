package vn.ntm.funding.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The change feed over HTTP. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangeResource {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;

  private static final String EXAMPLE =
      """
      {"items": [{"position": 4711, "eventId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03",
        "type": "vn.ntm.funding.alert-cleared.v1",
        "aggregateId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02",
        "occurredAt": "2024-04-08T09:00:00+07:00", "data": {"version": 3, "state": "CLEARED"}}],
       "next": 4711, "more": false}""";

  private final ReadChanges changes;

  ChangeResource(ReadChanges changes) {
    this.changes = changes;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "Everything that changed since a position, in one order",
      description =
          "The events of the topics, complete and in the order in which they can be read; the"
              + " changes of one aggregate come in the order of their versions. Nothing is ever"
              + " deleted here: a correction is a change of its own. Go on with since=next, also"
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
  public Changes changes(
      @Parameter(description = "Position after which to go on; 0, the default, is the beginning")
          @QueryParam("since")
          String since,
      @Parameter(description = "At most so many, 1 to 1,000; 50 by default") @QueryParam("limit")
          String limit) {
    return changes.since(since(since), limit(limit));
  }

  private static long since(String text) {
    if (text == null) {
      return 0;
    }
    if (!text.matches("\\d{1,15}")) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "since", text);
    }
    return Long.parseLong(text);
  }

  private static int limit(String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MAX_LIMIT) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "limit", text);
    }
    return Integer.parseInt(text);
  }
}
