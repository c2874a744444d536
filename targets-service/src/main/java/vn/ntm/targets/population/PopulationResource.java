package vn.ntm.targets.population;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Populations over HTTP, for everyone who is signed in, as the tree itself. */
@Path("/v1/populations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Populations", description = "The communes that the programme counts on a day")
class PopulationResource {

  private static final int MAX_CODE = 20;
  private static final int MAX_IDS = 500;

  private final ReportPopulation report;
  private final LocalitySearch search;
  private final RequestValues values;

  PopulationResource(ReportPopulation report, LocalitySearch search, RequestValues values) {
    this.report = report;
    this.search = search;
    this.values = values;
  }

  @GET
  @Path("/rural")
  @Operation(
      summary = "The communes of the programme on a day, as then and in later boundaries",
      description =
          "Below under or underCode, or among the units id (up to 500). Wards, townships and"
              + " special zones are not counted. With lineage=successors each commune comes with"
              + " what it is on boundariesOf, today unless given.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ReportPopulation.Population.class),
              examples =
                  @ExampleObject(
                      name = "population",
                      value =
                          "{\"asOf\": \"2017-12-31\", \"count\": 119, \"later\": {\"boundariesOf\":"
                              + " \"2025-07-01\", \"count\": 50, \"rural\": 44, \"kinds\":"
                              + " {\"PHUONG\": 6, \"XA\": 44}, \"withoutSuccessor\": 0},"
                              + " \"items\": []}")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public ReportPopulation.Population rural(
      @QueryParam("under") String under,
      @QueryParam("underCode") String underCode,
      @QueryParam("id") List<String> ids,
      @QueryParam("asOf") String asOf,
      @QueryParam("lineage") String lineage,
      @QueryParam("boundariesOf") String boundariesOf) {
    LocalDate day = values.asOf(asOf);
    LocalDate later = later(lineage, boundariesOf, day);
    if (ids != null && !ids.isEmpty()) {
      return report.among(named(ids), day, later);
    }
    UUID unit =
        values
            .id("under", under)
            .or(() -> byCode(underCode, day))
            .orElseThrow(() -> values.invalid("under", ""));
    search.nearest(unit, day);
    return report.below(unit, day, later);
  }

  private Optional<UUID> byCode(String code, LocalDate day) {
    return values
        .text("underCode", code, MAX_CODE)
        .map(
            text ->
                search
                    .byCode(text, day)
                    .map(LocalityAtDate::id)
                    .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND)));
  }

  private List<UUID> named(List<String> ids) {
    if (ids.size() > MAX_IDS) {
      throw values.invalid("id", Integer.toString(ids.size()));
    }
    return ids.stream().map(id -> values.id("id", id).orElseThrow()).distinct().toList();
  }

  private LocalDate later(String lineage, String boundariesOf, LocalDate asOf) {
    if (lineage != null && !lineage.equals("successors")) {
      throw values.invalid("lineage", lineage);
    }
    Optional<LocalDate> day = values.day("boundariesOf", boundariesOf);
    if (day.isPresent() && (lineage == null || day.get().isBefore(asOf))) {
      throw values.invalid("boundariesOf", boundariesOf);
    }
    return lineage == null ? null : day.orElseGet(values::today);
  }
}
