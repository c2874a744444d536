package vn.ntm.funding.contract;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The advance ceilings, for everyone who is signed in. */
@Path("/v1/advance-ceilings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reference data")
class AdvanceCeilingResource {

  private final AdvanceCeilings ceilings;

  AdvanceCeilingResource(AdvanceCeilings ceilings) {
    this.ceilings = ceilings;
  }

  @GET
  @Operation(
      summary = "How much of a contract may be advanced",
      description = "With asOf the ceiling of a contract signed that day, else all.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = CeilingPage.class),
              examples =
                  @ExampleObject(
                      name = "ceiling",
                      value =
                          """
                          {"items": [{"validFrom": "2022-01-01", "validTo": "2025-09-25",
                            "numerator": 30, "denominator": 100,
                            "legalBasis": "NĐ 99/2021/NĐ-CP, Điều 10"}], "next": null}""")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER: asOf is not a day")
  public Page<AdvanceCeilingRule> list(@QueryParam("asOf") String asOf) {
    return new Page<>(ceilings.list(asOf == null ? null : day(asOf)), null);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "asOf", text);
    }
  }

  /** What the list answers, for the description. */
  @Schema(name = "PageAdvanceCeilingRule")
  record CeilingPage(List<AdvanceCeilingRule> items, String next) {}
}
