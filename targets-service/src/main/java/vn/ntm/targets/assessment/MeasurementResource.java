package vn.ntm.targets.assessment;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Measurements of indicators over HTTP. */
@Path("/v1/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "What was measured, by whom it was verified, approved")
class MeasurementResource {

  private static final int MAX_CODE = 6;

  private final EnterMeasurement enter;
  private final ReadMeasurements read;
  private final Idempotency idempotency;
  private final RequestValues values;

  MeasurementResource(
      EnterMeasurement enter,
      ReadMeasurements read,
      Idempotency idempotency,
      RequestValues values) {
    this.enter = enter;
    this.read = read;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.DEPARTMENT, Roles.COORDINATOR})
  @Operation(
      summary = "Enter a measurement",
      description =
          "It counts when the agency in charge has verified and another person approved the batch"
              + " that it is answered with. It is never changed: a correction is a measurement of"
              + " its own that names the one it corrects.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = MeasurementRequest.class),
              examples = @ExampleObject(name = "share", value = Examples.MEASUREMENT_TO_ENTER)))
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location names the measurement",
      content =
          @Content(
              schema = @Schema(implementation = MeasurementView.class),
              examples = @ExampleObject(name = "entered", value = Examples.MEASUREMENT)))
  @APIResponse(responseCode = "404", description = "The place is outside of the subtree")
  @APIResponse(
      responseCode = "422",
      description =
          "CRITERIA-SET-UNKNOWN, CRITERIA-SET-UNFIT, PLACE-NOT-THERE, INDICATOR-UNKNOWN,"
              + " MEASUREMENT-OF-CRITERION, MEASUREMENT-VALUE, MEASUREMENT-IN-FUTURE, MEASUREMENT-CORRECTS")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Makes it safe to send the request again",
      schema = @Schema(type = SchemaType.STRING))
  public Response enter(
      @NotNull @Valid MeasurementRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          MeasurementView entered = MeasurementView.of(enter.handle(request));
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.LOCATION, "/v1/measurements/" + entered.id())
              .entity(entered)
              .build();
        });
  }

  @GET
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The measurements of a place, in the order of entry",
      description = "localityId must be given; indicator is a code in its set.")
  @APIResponse(responseCode = "400", description = "A parameter cannot be read")
  @APIResponse(responseCode = "404", description = "The place is outside of the subtree")
  public Page<MeasurementView> list(
      @QueryParam("localityId") String localityId,
      @QueryParam("setVersionId") String setVersionId,
      @QueryParam("indicator") String indicator,
      @QueryParam("state") String state,
      @BeanParam PageRequest page) {
    return read.page(
        new MeasurementFilter(
            values.id("localityId", localityId).orElseThrow(() -> values.invalid("localityId", "")),
            values.id("setVersionId", setVersionId),
            values.text("indicator", indicator, MAX_CODE),
            values.oneOf(MeasurementState.class, "state", state)),
        values.idAfter(page),
        page.size());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.COORDINATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "One measurement", description = "With the batch that it was entered in.")
  @APIResponse(
      responseCode = "200",
      description = "The measurement",
      content =
          @Content(
              schema = @Schema(implementation = MeasurementView.class),
              examples = @ExampleObject(name = "measurement", value = Examples.MEASUREMENT)))
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public MeasurementView read(@PathParam("id") UUID id) {
    return read.read(id);
  }
}
