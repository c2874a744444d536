package vn.ntm.targets.recognitioncase;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;

/** The rule data of recognition over HTTP. */
@Path("/v1/recognition-procedures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognition cases", description = "The way of a locality to a standard")
class RecognitionProcedureResource {

  private static final String EXAMPLE =
      """
      {"asOf": "2025-07-01", "procedures": [{"level": "COMMUNE",
         "competent": "PROVINCIAL_CHAIRMAN", "procedure": {
         "code": "QD18-2022-TWO-TIERS", "legalBasis": "QĐ 18/2022/QĐ-TTg ngày 02/8/2022",
         "validFrom": "2025-07-01", "validTo": null, "steps": [
           {"state": "SUBMITTED_TO_PROVINCE", "actingRole": "locality-officer",
            "actingLevel": "COMMUNE", "product": "SUBMISSION", "limitDays": null,
            "limitKind": null, "provenance": "K",
            "source": "Không còn cấp huyện từ 01/7/2025"}], "registration": null}}],
       "levels": [{"kind": "MIN_SATISFIED", "level": "COMMUNE", "standard": "MODEL",
         "binds": "OVERALL", "value": 9500, "validFrom": "2022-08-02", "validTo": null,
         "provenance": "K", "source": "cần đối chiếu QĐ 319/QĐ-TTg 2022", "procedure": null}],
       "competences": [{"level": "COMMUNE", "authority": "PROVINCIAL_CHAIRMAN",
         "validFrom": "2016-12-30", "validTo": null, "provenance": "S",
         "source": "QĐ 691/QĐ-TTg 2018; An Giang 2018"}],
       "conditions": [{"condition": "MEETS_SET_IN_FULL", "level": "COMMUNE", "standard": null,
         "validFrom": "2022-08-02", "validTo": null, "provenance": "S",
         "source": "QĐ 18/2022/QĐ-TTg"}],
       "unknown": [{"level": "DISTRICT", "standard": "TASK_COMPLETED", "subject": "CRITERIA_SET",
         "validFrom": "2022-08-02", "validTo": "2025-06-30",
         "source": "QĐ 320/QĐ-TTg 2022 phụ lục II"}]}\
      """;

  private final ReadProcedures read;
  private final RequestValues values;

  RecognitionProcedureResource(ReadProcedures read, RequestValues values) {
    this.read = read;
    this.values = values;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      summary = "The procedure, the required levels and the competences of a day",
      description =
          "For the place localityId, else for the unit that the caller serves: what a province"
              + " entered for its villages goes before what holds in the whole country, and steps"
              + " are told with the level that they are delegated to. Shares are in basis points."
              + " provenance S: stated by the source; K: a default that is to be confirmed."
              + " binds says which parts each reach a level. What a set of criteria asks for beside"
              + " its criteria is in the set. unknown names what a decision asks and nothing is judged by here.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ReadProcedures.InForce.class),
              examples = @ExampleObject(name = "rules", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: no such place")
  public ReadProcedures.InForce inForce(
      @QueryParam("asOf") String asOf, @QueryParam("localityId") String localityId) {
    return read.inForce(values.asOf(asOf), values.id("localityId", localityId));
  }
}
