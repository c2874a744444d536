package vn.ntm.funding.counterpart;

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

/** Counterpart rules, commitments and checks over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class CounterpartResource {

  private final RecordCounterpartRule recordRule;
  private final ProposeCounterpartCommitment propose;
  private final ApproveCounterpartCommitment approve;
  private final RejectCounterpartCommitment reject;
  private final CorrectCounterpartCommitment correct;
  private final CounterpartRules rules;
  private final CounterpartChecks checks;
  private final Idempotency idempotency;

  CounterpartResource(
      RecordCounterpartRule recordRule,
      ProposeCounterpartCommitment propose,
      ApproveCounterpartCommitment approve,
      RejectCounterpartCommitment reject,
      CorrectCounterpartCommitment correct,
      CounterpartRules rules,
      CounterpartChecks checks,
      Idempotency idempotency) {
    this.recordRule = recordRule;
    this.propose = propose;
    this.approve = approve;
    this.reject = reject;
    this.correct = correct;
    this.rules = rules;
    this.checks = checks;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/counterpart-rules")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  public Response recordRule(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid RecordCounterpartRule.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> {
          CounterpartRule rule = recordRule.handle(command);
          return Response.created(URI.create("/v1/counterpart-rules")).entity(rule).build();
        });
  }

  @GET
  @Path("/counterpart-rules")
  public Page<CounterpartRule> rules(@BeanParam PageRequest page) {
    return rules.rules(page);
  }

  @POST
  @Path("/counterpart-commitments")
  @RolesAllowed(Roles.FINANCE)
  public Response propose(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @NotNull @Valid ProposeCounterpartCommitment.Command command) {
    return idempotency.once(headers, uri, command, () -> created(propose.handle(command)));
  }

  @POST
  @Path("/counterpart-commitments/{id}/approval")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Consumes(MediaType.WILDCARD)
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(approve.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/counterpart-commitments/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  public Response reject(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid RejectCounterpartCommitment.Command command) {
    return idempotency.once(
        headers, uri, command, () -> changed(reject.handle(id, expectedVersion(headers), command)));
  }

  @POST
  @Path("/counterpart-commitments/{id}/correction")
  @RolesAllowed(Roles.FINANCE)
  public Response correct(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @NotNull @Valid CorrectCounterpartCommitment.Command command) {
    return idempotency.once(
        headers,
        uri,
        command,
        () -> created(correct.handle(id, expectedVersion(headers), command)));
  }

  @GET
  @Path("/counterpart-commitments/{id}")
  public Response commitment(@PathParam("id") UUID id) {
    return changed(rules.commitment(id));
  }

  @GET
  @Path("/counterpart-commitments")
  public Page<CounterpartCommitment> commitments(@BeanParam PageRequest page) {
    return rules.commitments(page);
  }

  @GET
  @Path("/counterpart-checks")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  public Page<CounterpartCheck> checks(
      @QueryParam("under") UUID under,
      @QueryParam("budgetYear") Integer budgetYear,
      @BeanParam PageRequest page) {
    return checks.list(under, budgetYear, page);
  }

  private static Response created(CounterpartCommitment commitment) {
    return Response.created(URI.create("/v1/counterpart-commitments/" + commitment.id()))
        .tag(EntityVersion.tag(commitment.version()))
        .entity(commitment)
        .build();
  }

  private static Response changed(CounterpartCommitment commitment) {
    return Response.ok(commitment).tag(EntityVersion.tag(commitment.version())).build();
  }

  private static long expectedVersion(HttpHeaders headers) {
    return EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }
}
