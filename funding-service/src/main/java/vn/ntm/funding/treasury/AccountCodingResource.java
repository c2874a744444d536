package vn.ntm.funding.treasury;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.funding.treasury.domain.Segment;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The coding of accounts for the Treasury, and the classification it is taken from, over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Treasury")
class AccountCodingResource {

  private final CodeAccount codeAccount;
  private final MissingEntries missing;
  private final RegisterClassificationCode register;
  private final ReadBudgetClassification classification;
  private final Idempotency idempotency;

  AccountCodingResource(
      CodeAccount codeAccount,
      MissingEntries missing,
      RegisterClassificationCode register,
      ReadBudgetClassification classification,
      Idempotency idempotency) {
    this.codeAccount = codeAccount;
    this.missing = missing;
    this.register = register;
    this.classification = classification;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/accounts/without-treasury-entry")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Accounts that received capital n days ago or earlier and have no entry",
      description =
          "Nobody has recorded the day on which the Treasury's system (TABMIS) took the capital"
              + " in, coded or not, so the province cannot follow its spending there. days counts"
              + " from the first capital that the account received. afterDays is required, 0 to"
              + " 9,999: 400 otherwise.")
  public Page<AccountWithoutEntry> withoutEntry(
      @QueryParam("afterDays") String afterDays, @BeanParam PageRequest page) {
    return missing.accounts(Days.of(afterDays), page);
  }

  @GET
  @Path("/accounts/{id}/coding")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "How the money of an account is coded, with all versions",
      description =
          "Chapter, category, item, programme and source of the budget classification, with the"
              + " day each version holds from, why it was added and, when the Treasury has entered"
              + " it, reference and day. ETag is the number of versions. 404 outside of the"
              + " subtree.")
  public Response coding(@PathParam("id") UUID id) {
    AccountCoding coding = codeAccount.get(id);
    return Response.ok(coding).tag(EntityVersion.tag(coding.version())).build();
  }

  @POST
  @Path("/accounts/{id}/coding")
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "Code the money of an account from a day on",
      description =
          "Adds a version; If-Match names the newest one, \"0\" before the first. The codes are"
              + " those of the budget classification on the day.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = AccountCoding.class)))
  public Response code(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid CodeAccount.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          long expected = EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
          AccountCoding coding = codeAccount.handle(id, expected, command);
          return Response.created(URI.create("/v1/accounts/" + id + "/coding"))
              .tag(EntityVersion.tag(coding.version()))
              .entity(coding)
              .build();
        });
  }

  @GET
  @Path("/budget-classification")
  @Operation(
      summary = "Codes of the budget classification",
      description = "With asOf those of a day, else all with their days.")
  public Page<ClassificationCode> classification(
      @QueryParam("segment") Segment segment,
      @QueryParam("code") String code,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return classification.list(segment, code, asOf == null ? null : day(asOf), page);
  }

  @POST
  @Path("/budget-classification")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Add a code to the budget classification",
      description = "From a day on; it takes over from an earlier row of the same code.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ClassificationCode.class)))
  public Response register(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RegisterClassificationCode.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> Response.status(Response.Status.CREATED).entity(register.handle(command)).build());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "asOf", text);
    }
  }
}
