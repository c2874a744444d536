package vn.ntm.funding.capital;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reference data of capital, for everyone who is signed in. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reference data", description = "Rows with validity and legal basis")
class CapitalResource {

  private static final String BAD_DAY = "INVALID-PARAMETER: asOf is not a day";

  private final CapitalSources sources;
  private final YearEnds yearEnds;

  CapitalResource(CapitalSources sources, YearEnds yearEnds) {
    this.sources = sources;
    this.yearEnds = yearEnds;
  }

  @GET
  @Path("/capital-sources")
  @Operation(
      summary = "Capital sources with the laws they rest on",
      description = "With asOf those of a day, else all with their days.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = SourcePage.class),
              examples =
                  @ExampleObject(
                      name = "source",
                      value =
                          """
                          {"items": [{"code": "DISTRICT_BUDGET", "nameVi": "Ngân sách huyện",
                            "nameEn": "District budget", "ownerLevel": "DISTRICT",
                            "allocatable": true, "directBudget": true, "onBudget": true,
                            "validFrom": "2010-01-01", "validTo": "2025-06-30",
                            "legalBases": [{"legalBasis": {"number": "83/2015/QH13", "date": null,
                              "issuer": "Quốc hội"}, "validFrom": "2016-01-01",
                              "validTo": "2025-06-30"}]}], "next": null}""")))
  @APIResponse(responseCode = "400", description = BAD_DAY)
  public Page<CapitalSource> capitalSources(@QueryParam("asOf") String asOf) {
    return page(
        sources.all(), asOf, day -> source -> isIn(day, source.validFrom(), source.validTo()));
  }

  @GET
  @Path("/capital-sub-sources")
  @Operation(
      summary = "Parts of capital sources",
      description =
          "Such as the reserve of central money, or labour days of people. With asOf those of a"
              + " day, else all with their days.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = SubSourcePage.class),
              examples =
                  @ExampleObject(
                      name = "part",
                      value =
                          """
                          {"items": [{"capitalSource": "CENTRAL_BUDGET",
                            "code": "PROGRAMME_RESERVE", "nameVi": "Vốn dự phòng chương trình",
                            "nameEn": "Programme reserve", "originProgramme": null,
                            "validFrom": "2016-01-01", "validTo": null, "legalBasis": null}],
                           "next": null}""")))
  @APIResponse(responseCode = "400", description = BAD_DAY)
  public Page<CapitalSubSource> capitalSubSources(@QueryParam("asOf") String asOf) {
    return page(
        sources.subSources(), asOf, day -> part -> isIn(day, part.validFrom(), part.validTo()));
  }

  @GET
  @Path("/programmes")
  @Operation(
      summary = "Programmes with their components",
      description =
          "With asOf those that run on a day or whose capital may still be spent then, else all"
              + " with their days. spendUntil is null for a programme whose capital has the dates"
              + " of its budget years alone.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ProgrammePage.class),
              examples =
                  @ExampleObject(
                      name = "programme",
                      value =
                          """
                          {"items": [{"code": "NTM_2021_2025",
                            "nameVi": "Chương trình MTQG xây dựng nông thôn mới 2021-2025",
                            "nameEn": "National target programme on new rural development 2021-2025",
                            "validFrom": "2021-01-01", "validTo": "2025-12-31",
                            "spendUntil": "2026-12-31", "legalBasis": {"number": "263/QĐ-TTg",
                              "date": "2022-02-22", "issuer": "Thủ tướng Chính phủ"},
                            "spendUntilBasis": {"number": "257/2025/QH15", "date": "2025-12-11",
                              "issuer": "Quốc hội"},
                            "components": [{"code": "01", "part": null, "nameVi": "Quy hoạch",
                              "nameEn": "Planning"}]}], "next": null}""")))
  @APIResponse(responseCode = "400", description = BAD_DAY)
  public Page<Programme> programmes(@QueryParam("asOf") String asOf) {
    return page(sources.programmes(), asOf, day -> programme -> programme.isAliveOn(day));
  }

  @GET
  @Path("/thematic-programmes")
  @Operation(
      summary = "Thematic programmes and the kind of agency that leads them",
      description = "With asOf those of a day, else all. A name is null until a document gives it.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ThematicProgrammePage.class),
              examples =
                  @ExampleObject(
                      name = "thematic programme",
                      value =
                          """
                          {"items": [{"programme": "NTM_2021_2025", "number": 1, "nameVi": null,
                            "nameEn": null, "leadAgencyKind": "DEPARTMENT",
                            "validFrom": "2021-01-01", "validTo": "2025-12-31",
                            "legalBasis": null}], "next": null}""")))
  @APIResponse(responseCode = "400", description = BAD_DAY)
  public Page<ThematicProgramme> thematicProgrammes(@QueryParam("asOf") String asOf) {
    return page(
        sources.thematicProgrammes(),
        asOf,
        day -> programme -> isIn(day, programme.validFrom(), programme.validTo()));
  }

  @GET
  @Path("/year-end-rules")
  @Operation(
      summary = "Until when budget years are spent, corrected and extended",
      description =
          "With asOf the rule of the budget year of that day, else all. spendUntil is a day of the"
              + " year, correctUntil and extendUntil of the next.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = YearEndRulePage.class),
              examples =
                  @ExampleObject(
                      name = "rule",
                      value =
                          """
                          {"items": [{"firstBudgetYear": 2026, "lastBudgetYear": null,
                            "spendUntil": "--12-31", "correctUntil": "--01-31",
                            "extendUntil": "--12-31", "legalBasis": {"number": "89/2025/QH15",
                              "date": null, "issuer": "Quốc hội"}}], "next": null}""")))
  @APIResponse(responseCode = "400", description = BAD_DAY)
  public Page<YearEndRule> yearEndRules(@QueryParam("asOf") String asOf) {
    return page(yearEnds.rules(), asOf, day -> rule -> rule.holdsFor(day.getYear()));
  }

  private static <T> Page<T> page(List<T> rows, String asOf, OnDay<T> on) {
    if (asOf == null) {
      return new Page<>(rows, null);
    }
    return new Page<>(rows.stream().filter(on.filter(day(asOf))).toList(), null);
  }

  private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "asOf", text);
    }
  }

  private interface OnDay<T> {
    Predicate<T> filter(LocalDate day);
  }

  /** What the list answers, for the description. */
  @Schema(name = "PageCapitalSource")
  record SourcePage(List<CapitalSource> items, String next) {}

  /** What the list answers, for the description. */
  @Schema(name = "PageCapitalSubSource")
  record SubSourcePage(List<CapitalSubSource> items, String next) {}

  /** What the list answers, for the description. */
  @Schema(name = "PageProgramme")
  record ProgrammePage(List<Programme> items, String next) {}

  /** What the list answers, for the description. */
  @Schema(name = "PageThematicProgramme")
  record ThematicProgrammePage(List<ThematicProgramme> items, String next) {}

  /** What the list answers, for the description. */
  @Schema(name = "PageYearEndRule")
  record YearEndRulePage(List<YearEndRule> items, String next) {}
}
