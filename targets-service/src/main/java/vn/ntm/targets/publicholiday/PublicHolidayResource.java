package vn.ntm.targets.publicholiday;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.targets.RequestValues;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.idempotency.Idempotency;

/** Public holidays over HTTP. */
@Path("/v1/public-holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Public holidays", description = "Days that working days leave out")
class PublicHolidayResource {

  private static final String ENTRY =
      """
      {"decision": "6150/TB-BLĐTBXH", "issuedOn": "2024-12-03",
       "issuer": "Bộ Lao động - Thương binh và Xã hội",
       "days": [{"day": "2025-01-27", "kind": "TET", "name": "Tết Âm lịch"},
                {"day": "2025-04-07", "kind": "HUNG_KINGS", "name": "Giỗ Tổ Hùng Vương"}]}\
      """;

  private static final String YEAR =
      """
      {"year": 2025, "whole": false, "days": [
        {"day": "2025-01-01", "kind": null, "name": "Tết Dương lịch",
         "legalBasis": "Bộ luật Lao động 2019 điều 112"},
        {"day": "2025-04-07", "kind": "HUNG_KINGS", "name": "Giỗ Tổ Hùng Vương",
         "legalBasis": "6150/TB-BLĐTBXH, Bộ Lao động - Thương binh và Xã hội"}]}\
      """;

  private final EnterPublicHolidays enter;
  private final ReadPublicHolidays read;
  private final Idempotency idempotency;
  private final RequestValues values;

  PublicHolidayResource(
      EnterPublicHolidays enter,
      ReadPublicHolidays read,
      Idempotency idempotency,
      RequestValues values) {
    this.enter = enter;
    this.read = read;
    this.idempotency = idempotency;
    this.values = values;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Enter days off by their decision",
      description =
          "Tết, the day of the Hùng Kings, the second day of the National Day and days that make"
              + " up for others are entered for each year: lunar days are not computed. 1 January,"
              + " 30 April, 1 May and 2 September are known by the law. Nothing is removed: what"
              + " is entered of a day last is what counts, WORKING_DAY takes a day back.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PublicHolidayRequest.class),
              examples = @ExampleObject(name = "days", value = ENTRY)))
  @APIResponse(responseCode = "204", description = "Entered")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "422", description = "INVALID: HOLIDAY-REPEATED")
  public Response enter(
      @NotNull @Valid PublicHolidayRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          enter.enter(request);
          return Response.noContent().build();
        });
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The public holidays of a year",
      description =
          "Those of the law and those that were entered. whole tells whether all are known that"
              + " the Labour Code leaves open for the year; time limits in working days are"
              + " trusted only in such years.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ReadPublicHolidays.YearView.class),
              examples = @ExampleObject(name = "year", value = YEAR)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  public ReadPublicHolidays.YearView of(@QueryParam("year") String year) {
    return read.of(values.year("year", year).orElseGet(() -> values.today().getYear()));
  }
}
