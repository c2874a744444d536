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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(
      summary = "Record what is promised or given to the programme from outside of the budget",
      description =
          "Money of enterprises, people and banks, and integrated money of other programmes; it"
              + " never enters the ledger (INV-17). Labour, land and goods are valued by the unit"
              + " price of the province on the day, else 422 NO-UNIT-PRICE; cash, credit and"
              + " integrated money state an amount. Each form takes its own members, which"
              + " MEMBER-MISSING and MEMBER-SURPLUS name. Integrated money names programme and"
              + " reference and is counted once (409 INV-18); credit is the balance of a bank on a"
              + " day, one for each (409 BALANCE-EXISTS). It counts when somebody else confirms"
              + " it.")
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
  @Operation(
      summary = "Confirm a recorded contribution or promise",
      description =
          "By another person than its recorder, else 403 CONFIRMER-IS-RECORDER. From then on it"
              + " stands in the totals of its year; a confirmed correction takes the corrected"
              + " record out of them. 409 WRONG-STATE once it is decided.")
  public Response confirm(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(confirm.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.COORDINATOR})
  @Operation(
      summary = "Reject a recorded contribution or promise, with a reason",
      description =
          "It stays readable and is in no total. 409 WRONG-STATE once it is decided; a confirmed"
              + " one is corrected instead.")
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
  @Operation(
      summary = "Propose to take a confirmed contribution back",
      description =
          "Adds a record that reverses it whole; the right figures are recorded anew. The"
              + " correction counts when another person confirms it. 409 ALREADY-CORRECTED for a"
              + " second correction and for the correction of a correction. If-Match names the"
              + " version of the original.")
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
  @Operation(
      summary = "A contribution with its value and how it was reached",
      description =
          "Of labour, land and goods with quantity and unit price; of a village collection with"
              + " purpose, level and the day it was reported. 404 outside of the subtree.")
  public Response get(@PathParam("id") UUID id) {
    return changed(contributions.get(id));
  }

  @GET
  @Operation(
      summary = "The contributions and promises of the subtree",
      description =
          "Corrections and rejected ones included, in the order of recording. under, year, status,"
              + " capitalSource and projectId narrow the list.")
  public Page<Contribution> list(@BeanParam ContributionFilter filter) {
    return contributions.list(filter);
  }

  @GET
  @Path("/totals")
  @Operation(
      summary = "What was promised and given in a year, by source and form",
      description =
          "Confirmed records less confirmed corrections. Of credit the latest balance of each bank"
              + " and place counts, not the sum of its balances. Integrated money stands by"
              + " itself, because its own programme counts it too (INV-18). year is required: 400"
              + " without it. under and projectId narrow the sums; 404 for an under outside of the"
              + " subtree.")
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
