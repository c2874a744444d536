package vn.ntm.funding.contract;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Contracts over HTTP. */
@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class ContractResource {

  private final SignContract sign;
  private final AmendContract amend;
  private final RecordAcceptance accept;
  private final Contracts contracts;
  private final Idempotency idempotency;

  ContractResource(
      SignContract sign,
      AmendContract amend,
      RecordAcceptance accept,
      Contracts contracts,
      Idempotency idempotency) {
    this.sign = sign;
    this.amend = amend;
    this.accept = accept;
    this.contracts = contracts;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.INVESTOR)
  @Operation(
      summary = "Record a signed contract of a project",
      description =
          "By the project's investor alone, else 403 REQUESTER-IS-NOT-INVESTOR. The value is at"
              + " most the total investment of the project (INV-04), the day has come, and the"
              + " number is new within the project (409 CONTRACT-EXISTS). The most that may be"
              + " advanced follows from the rule in force on the day of signing (INV-05); a day"
              + " without a rule is refused (NO-RULE-FOR-DAY), and so is a settled project"
              + " (INV-15).")
  public Response sign(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid SignContract.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          Contract contract = sign.handle(command);
          return Response.created(URI.create("/v1/contracts/" + contract.id()))
              .tag(EntityVersion.tag(contract.version()))
              .entity(contract)
              .build();
        });
  }

  @POST
  @Path("/{id}/amendments")
  @RolesAllowed(Roles.INVESTOR)
  @Operation(
      summary = "Record an amendment that gives a contract another value",
      description =
          "value is that of the whole contract, not the difference. It may rise to the total"
              + " investment of the project and fall to what is paid and asked for (INV-04); the"
              + " advance ceiling is computed anew by the rule of the day of signing and must"
              + " still cover what is advanced (INV-05). By the investor alone, with If-Match."
              + " Earlier values stay readable.")
  public Response amend(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid AmendContract.Command command) {
    return idempotency.once(
        headers, uri, command, () -> answer(amend.handle(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/acceptances")
  @RolesAllowed(Roles.INVESTOR)
  @Operation(
      summary = "Record accepted work of a contract",
      description =
          "Volume payments need it: no more is paid for work than was accepted by the day on which"
              + " it was done. From dueOn the unpaid part counts as arrears of the project. 409"
              + " ACCEPTED-ABOVE-VALUE when the sum of accepted work would be above the value of"
              + " the contract; 422 DATES-REVERSED when dueOn lies before the acceptance. By the"
              + " investor alone, with If-Match.")
  public Response accept(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RecordAcceptance.Command command) {
    return idempotency.once(
        headers, uri, command, () -> answer(accept.handle(id, expectedVersion(headers), command)));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Path("/{id}")
  @Operation(
      summary = "A contract and where it stands",
      description =
          "Value with amendments, accepted work, what is advanced, recovered, refunded, paid and"
              + " asked for. recoveryIsLate is true when 80 % of the value is paid and advances"
              + " are still outstanding. 404 when the project lies outside of the subtree.")
  public Response get(@PathParam("id") UUID id) {
    return answer(contracts.get(id));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The contracts of the subtree",
      description = "In the order of recording; projectId narrows to one project.")
  public Page<Contract> list(@QueryParam("projectId") UUID projectId, @BeanParam PageRequest page) {
    return contracts.list(projectId, page);
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Path("/{id}/amendments")
  @Operation(
      summary = "The values of a contract over time",
      description =
          "Amendment 0 is the signing; each later one has the value of the whole contract from its"
              + " day on, and why.")
  public Page<ContractAmendment> amendments(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return contracts.amendments(id, page);
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Path("/{id}/acceptances")
  @Operation(
      summary = "The accepted work of a contract",
      description =
          "In the order of recording, each with its day, its value and the day from which it"
              + " counts as arrears when it is not paid.")
  public Page<ContractAcceptance> acceptances(
      @PathParam("id") UUID id, @BeanParam PageRequest page) {
    return contracts.acceptances(id, page);
  }

  private static Response answer(Contract contract) {
    return Response.ok(contract).tag(EntityVersion.tag(contract.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
