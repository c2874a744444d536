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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(
      summary = "Record how much counterpart a capital source needs",
      description =
          "A ratio in whole numbers of payers to base, for a programme, each component, each"
              + " project or the works with a tag, from a day on and with everything below a"
              + " place. A hard rule blocks the approval of commitments and the settlement of the"
              + " year; another one is only reported. Without localityId it holds for the whole"
              + " country, which only those may record who serve it. replaces ends the earlier"
              + " rule of the same place and programme, once. 422 NOT-A-PAYER for credit,"
              + " integrated money and the base itself.")
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
  @Operation(
      summary = "The counterpart rules that hold where the caller serves",
      description =
          "Those of the places above included, and those that were replaced, in the order of"
              + " recording.")
  public Page<CounterpartRule> rules(@BeanParam PageRequest page) {
    return rules.rules(page);
  }

  @POST
  @Path("/counterpart-commitments")
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "Propose how much base and counterpart certain works get",
      description =
          "For the works with a tag at a place in a year, for example those that complete the"
              + " criteria of a district. One of the two amounts may be 0 when only the other"
              + " grows. 422 for a source that the year does not have, a payer who cannot be one"
              + " (NOT-A-PAYER) and two amounts of 0. It counts in the checks when another person"
              + " approves it; no account moves by it.")
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
  @Operation(
      summary = "Approve a counterpart commitment of somebody else",
      description =
          "403 APPROVER-IS-PROPOSER for one's own. The checks of the place are made with the"
              + " commitment in place: when a hard rule about these works lacks counterpart, 409"
              + " INV-12 names the shortfall and nothing is approved.")
  public Response approve(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") UUID id) {
    return idempotency.once(
        headers, uri, id, () -> changed(approve.handle(id, expectedVersion(headers))));
  }

  @POST
  @Path("/counterpart-commitments/{id}/rejection")
  @RolesAllowed({Roles.FINANCE, Roles.LEADER})
  @Operation(
      summary = "Reject a proposed counterpart commitment, with a reason",
      description = "It stays readable and is in no check. 409 WRONG-STATE once it is decided.")
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
  @Operation(
      summary = "Propose to take an approved counterpart commitment back",
      description =
          "Adds a proposal that reverses both amounts; it counts when another person approves it,"
              + " and a hard rule can refuse that. 409 ALREADY-CORRECTED for a second correction."
              + " If-Match names the version of the original.")
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
  @Operation(
      summary = "A counterpart commitment, as proposed and as decided",
      description =
          "With the document it rests on; reverses names the commitment that a correction takes"
              + " back. 404 outside of the subtree.")
  public Response commitment(@PathParam("id") UUID id) {
    return changed(rules.commitment(id));
  }

  @GET
  @Path("/counterpart-commitments")
  @Operation(
      summary = "The counterpart commitments of the subtree",
      description = "In the order of proposal, corrections and rejected ones included.")
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
  @Operation(
      summary = "Every counterpart rule, held against the figures of a year",
      description =
          "At under, or at the root of the caller's subtree: for each rule and each thing it adds"
              + " up the base, the smallest counterpart that meets the ratio, what the payers give"
              + " and the shortfall; at stage PLAN by the newest funding plan and approved"
              + " commitments, at stage ASSIGNED by what accounts have received and contributions"
              + " that are confirmed. budgetYear is required: 400 without it; 404 for an under"
              + " outside of the subtree.")
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
