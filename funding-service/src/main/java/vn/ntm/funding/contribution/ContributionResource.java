package vn.ntm.funding.contribution;

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
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;

/** Contributions over HTTP. Everyone reads those of the own subtree. */
@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class ContributionResource {

  private final RecordContribution record;
  private final ConfirmContribution confirm;
  private final RejectContribution reject;
  private final CorrectContribution correct;
  private final Contributions contributions;
  private final Idempotency idempotency;

  ContributionResource(
      RecordContribution record,
      ConfirmContribution confirm,
      RejectContribution reject,
      CorrectContribution correct,
      Contributions contributions,
      Idempotency idempotency) {
    this.record = record;
    this.confirm = confirm;
    this.reject = reject;
    this.correct = correct;
    this.contributions = contributions;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR, Roles.FINANCE})
  public Response record(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RecordContribution.Command command) {
    return idempotency.once(headers, uri, command, () -> created(record.handle(command)));
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Consumes(MediaType.WILDCARD)
  public Response confirm(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(confirm.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RejectContribution.Command command) {
    return idempotency.once(
        headers, uri, command, () -> changed(reject.handle(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/{id}/correction")
  @RolesAllowed({Roles.LOCALITY_OFFICER, Roles.COORDINATOR, Roles.FINANCE})
  public Response correct(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid CorrectContribution.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> created(correct.handle(id, expectedVersion(headers), command)));
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    return changed(contributions.get(id));
  }

  @GET
  public Page<Contribution> list(@BeanParam ContributionFilter filter) {
    return contributions.list(filter);
  }

  @GET
  @Path("/totals")
  public ContributionTotals totals(@BeanParam ContributionTotals.Filter filter) {
    return contributions.totals(filter);
  }

  private static Response created(Contribution contribution) {
    return Response.created(URI.create("/v1/contributions/" + contribution.id()))
        .tag(EntityVersion.tag(contribution.version()))
        .entity(contribution)
        .build();
  }

  private static Response changed(Contribution contribution) {
    return Response.ok(contribution).tag(EntityVersion.tag(contribution.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
