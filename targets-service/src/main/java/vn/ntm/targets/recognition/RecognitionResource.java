package vn.ntm.targets.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Recognitions of localities. */
@Path("/v1/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Recognitions", description = "Decisions that a locality meets a standard")
class RecognitionResource {

  private final ReadRecognitions readRecognitions;
  private final RequestValues values;

  RecognitionResource(ReadRecognitions readRecognitions, RequestValues values) {
    this.readRecognitions = readRecognitions;
    this.values = values;
  }

  @GET
  @Operation(
      summary = "The recognitions of the caller's subtree, in the order they were recorded",
      description =
          "under is a localityId, itself included; year is the year they count for, yearFrom and"
              + " yearTo the first and last of several; criteriaSet is the document of the set that"
              + " they were granted under. With asOf those that stood on the day, with knownAt as"
              + " was recorded by that instant; without either all, whatever has become of them."
              + " status is that of today, endedOn the first day on which it does not stand.")
  public Page<RecognitionView> list(
      @QueryParam("under") String under,
      @QueryParam("standard") String standard,
      @QueryParam("year") String year,
      @QueryParam("yearFrom") String yearFrom,
      @QueryParam("yearTo") String yearTo,
      @QueryParam("criteriaSet") String criteriaSet,
      @QueryParam("asOf") String asOf,
      @QueryParam("knownAt") String knownAt,
      @BeanParam PageRequest page) {
    return readRecognitions.page(
        values.id("under", under),
        new RecognitionFilter(
            values.oneOf(Standard.class, "standard", standard),
            values.year("year", year),
            values.year("yearFrom", yearFrom),
            values.year("yearTo", yearTo),
            values.text("criteriaSet", criteriaSet, 100),
            standing(asOf, knownAt)),
        page.size(),
        values.idAfter(page));
  }

  /** What was known at an instant is asked of a day: the day asked, else today. */
  private Optional<Standing> standing(String asOf, String knownAt) {
    if (asOf == null && knownAt == null) {
      return Optional.empty();
    }
    Standing standing = Standing.on(values.asOf(asOf));
    return Optional.of(values.instant("knownAt", knownAt).map(standing::knownAt).orElse(standing));
  }

  @GET
  @Path("/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecognitionView.class)))
  @Operation(
      summary = "One recognition",
      description = "With the locality as it stood on the day of the decision.")
  public Response read(@PathParam("id") UUID id, @Context Request request) {
    RecognitionView found = readRecognitions.read(id);
    Response.ResponseBuilder unchanged =
        request.evaluatePreconditions(EntityVersion.tag(found.version()));
    return unchanged == null
        ? Response.ok(found).tag(EntityVersion.tag(found.version())).build()
        : unchanged.build();
  }
}
