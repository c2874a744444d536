package vn.ntm.targets.locality;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The dated tree of localities, for everyone who is signed in. */
@Path("/v1/localities")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Localities", description = "Provinces, districts and communes as they stood on a day")
class LocalityResource {

  private static final int MAX_CODE = 20;
  private static final int MAX_NAME = 100;

  private final LocalitySearch search;
  private final ReadLocality readLocality;
  private final CountLocalities countLocalities;
  private final ReadLineage readLineage;
  private final ReadLocalityChanges readChanges;
  private final RequestValues values;

  LocalityResource(
      LocalitySearch search,
      ReadLocality readLocality,
      CountLocalities countLocalities,
      ReadLineage readLineage,
      ReadLocalityChanges readChanges,
      RequestValues values) {
    this.search = search;
    this.readLocality = readLocality;
    this.countLocalities = countLocalities;
    this.readLineage = readLineage;
    this.readChanges = readChanges;
    this.values = values;
  }

  @GET
  @Operation(
      summary = "Find units of the tree of a day",
      description =
          "By code, level, subtree (under, or underCode) and name. Names are found without tone"
              + " marks and letter case, the best match first. asOf is today unless given.")
  public Page<LocalityView> find(
      @BeanParam LocalityParameters parameters, @BeanParam PageRequest page) {
    LocalDate asOf = values.asOf(parameters.asOf);
    LocalityFilter filter =
        new LocalityFilter(
            asOf,
            under(parameters, asOf),
            List.of(),
            values.text("code", parameters.code, MAX_CODE).map(List::of).orElse(List.of()),
            values.text("level", parameters.level, MAX_NAME).orElse(null),
            List.of(),
            name(parameters.name));
    return search.page(filter, page.size(), page.after()).map(LocalityView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One unit with its history",
      description = "As it stood on asOf, or on its last day when it had ended by then.")
  public ReadLocality.WithHistory read(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
    return readLocality.read(id, values.asOf(asOf));
  }

  @GET
  @Path("/counts")
  @Operation(
      summary = "How many units of each level and kind lie below a unit on a day",
      description =
          "The unit by under, or by underCode with underLevel where one code has two levels. asOf"
              + " is today unless given.")
  public CountLocalities.Counts count(
      @QueryParam("under") String under,
      @QueryParam("underCode") String underCode,
      @QueryParam("underLevel") String underLevel,
      @QueryParam("asOf") String asOf) {
    LocalityParameters parameters = new LocalityParameters();
    parameters.under = under;
    parameters.underCode = underCode;
    parameters.underLevel = underLevel;
    LocalDate day = values.asOf(asOf);
    UUID unit = under(parameters, day);
    if (unit == null) {
      throw values.invalid("under", "");
    }
    return countLocalities.count(unit, day);
  }

  @GET
  @Path("/{id}/lineage")
  @Operation(
      summary = "What a unit came from and what became of it",
      description =
          "Each change with its day and decision, the other units of it, and the share that went"
              + " over: whole or part.")
  public ReadLineage.Lineage lineage(@PathParam("id") UUID id) {
    return readLineage.read(id, values.today());
  }

  @GET
  @Path("/changes")
  @Operation(
      summary = "Change feed",
      description = "Every unit that changed, in order; ask on with the answered since.")
  public ReadLocalityChanges.Feed changes(
      @QueryParam("since") String since, @QueryParam("limit") String limit) {
    long most = values.number("limit", limit).orElse((long) PageRequest.DEFAULT_LIMIT);
    if (most < 1 || most > PageRequest.MAX_LIMIT) {
      throw values.invalid("limit", limit);
    }
    return readChanges.since(values.number("since", since).orElse(0L), (int) most);
  }

  private String name(String text) {
    String name = values.text("name", text, MAX_NAME).orElse(null);
    if (name != null && NameKey.search(name).isEmpty()) {
      throw values.invalid("name", text);
    }
    return name;
  }

  private UUID under(LocalityParameters parameters, LocalDate asOf) {
    if (parameters.underCode == null) {
      return values.id("under", parameters.under).orElse(null);
    }
    LocalityAtDate unit =
        search
            .byCode(values.text("underCode", parameters.underCode, MAX_CODE).orElseThrow(), asOf)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (parameters.underLevel != null && !parameters.underLevel.equals(unit.level())) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    return unit.id();
  }
}
