package vn.ntm.funding.disbursement;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** The households that a disbursement supports, over HTTP. */
@Path("/v1/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Disbursements")
class HouseholdSupportResource {

  private static final String LIST =
      """
      {"households": [
        {"fullName": "Họ và tên hộ 1", "idNumber": "094000000001",
         "address": "Ấp 2, xã Long Phú", "amount": 40000000, "signedOn": "2024-05-20"},
        {"fullName": "Họ và tên hộ 2", "idNumber": "094000000002", "address": "Ấp 3, xã Long Phú",
         "amount": 15000000, "goods": "01 con bò giống", "signedOn": "2024-05-21"}]}""";

  private static final String RECORDED =
      """
      {"disbursementId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5", "households": 2,
       "amount": 55000000}""";

  private static final String PAGE =
      """
      {"items": [
        {"line": 1, "fullName": "Họ và tên hộ 1", "idNumber": "********0001",
         "address": "Ấp 2, xã Long Phú", "amount": 40000000, "goods": null,
         "signedOn": "2024-05-20"}], "next": null}""";

  private final RecordHouseholdSupport recordSupport;
  private final ReadHouseholdSupport readSupport;
  private final PersonalNumbers numbers;
  private final Idempotency idempotency;

  HouseholdSupportResource(
      RecordHouseholdSupport recordSupport,
      ReadHouseholdSupport readSupport,
      PersonalNumbers numbers,
      Idempotency idempotency) {
    this.numbers = numbers;
    this.recordSupport = recordSupport;
    this.readSupport = readSupport;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{id}/households")
  @RolesAllowed(Roles.INVESTOR)
  @Operation(
      summary = "Record the households that a request supports",
      description =
          "Once, while the request waits for its approval, and all of them: together they get the"
              + " amount of the request. Of the personal id numbers only the last four digits are"
              + " kept.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RecordHouseholdSupport.Command.class),
              examples = @ExampleObject(name = "list", value = LIST)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              schema = @Schema(implementation = HouseholdSupportRecorded.class),
              examples = @ExampleObject(name = "recorded", value = RECORDED)))
  @APIResponse(responseCode = "403", description = "REQUESTER-IS-NOT-INVESTOR")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  @APIResponse(responseCode = "409", description = "WRONG-STATE, LIST-EXISTS")
  @APIResponse(
      responseCode = "422",
      description =
          "LIST-NOT-THE-AMOUNT, LIST-NOT-FOR-KIND, NAMED-TWICE, DATE-IN-FUTURE,"
              + " AMOUNT-NOT-POSITIVE")
  @APIResponse(responseCode = "503", description = "The installation has no key for personal data")
  public Response recordSupport(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RecordHouseholdSupport.Command command) {
    // A plain hash of the list would let its personal numbers be guessed from what is kept of it.
    return idempotency.once(
        headers,
        uri,
        numbers.digest(command),
        () ->
            Response.created(URI.create("/v1/disbursements/" + id + "/households"))
                .entity(
                    recordSupport.handle(
                        id,
                        EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                        command))
                .build());
  }

  @GET
  @Path("/{id}/households")
  @RolesAllowed({Roles.INVESTOR, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR})
  @Operation(
      summary = "The households that a disbursement supports",
      description =
          "Personal data: an investor sees those of its own projects alone, and every reading is"
              + " written down.")
  @APIResponse(
      responseCode = "200",
      description = "In the order of the list",
      content = @Content(examples = @ExampleObject(name = "page", value = PAGE)))
  @APIResponse(responseCode = "403", description = "REQUESTER-IS-NOT-INVESTOR")
  @APIResponse(responseCode = "404", description = "Not there, or outside of the subtree")
  public Page<HouseholdSupport> households(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return readSupport.handle(id, page);
  }
}
