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
