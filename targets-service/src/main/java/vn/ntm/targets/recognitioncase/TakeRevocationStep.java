package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.EndRecognition;
import vn.ntm.targets.recognition.RecognitionStatus;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.Binding;
import vn.ntm.targets.recognitioncase.domain.EndIsOfTheAuthorityThatRecognised;
import vn.ntm.targets.recognitioncase.domain.LevelRule;
import vn.ntm.targets.recognitioncase.domain.RevocationState;
import vn.ntm.targets.recognitioncase.domain.RuleKind;
import vn.ntm.targets.recognitioncase.domain.Share;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Lets a revocation take its next step; the decision ends the recognition. */
@ApplicationScoped
class TakeRevocationStep {

  private static final Map<RevocationState, String> ROLES =
      Map.of(
          RevocationState.NOTIFIED, Roles.COORDINATOR,
          RevocationState.EXPLAINED, Roles.LOCALITY_OFFICER,
          RevocationState.COUNCIL_VOTED, Roles.COORDINATOR,
          RevocationState.REVOKED, Roles.LEADER,
          RevocationState.PUBLISHED, Roles.LEADER,
          RevocationState.DROPPED, Roles.LEADER);

  private final RevocationTables revocations;
  private final ActiveRecognitions recognitions;
  private final EndRecognition endRecognition;
  private final RuleData ruleData;
  private final RevokingAuthorities authorities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;

  TakeRevocationStep(
      RevocationTables revocations,
      ActiveRecognitions recognitions,
      EndRecognition endRecognition,
      RuleData ruleData,
      RevokingAuthorities authorities,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Clock clock) {
    this.revocations = revocations;
    this.recognitions = recognitions;
    this.endRecognition = endRecognition;
    this.ruleData = ruleData;
    this.authorities = authorities;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes the step.
   *
   * @param version on which it was decided
   * @throws ProblemException 403 for another role, below the level of the authority that
   *     recognised, or for a decision of who proposed it, 404 outside of the subtree, 409 out of
   *     order or against the council, 412 when it has changed, 422 for a value that is missing or a
   *     decision of another authority
   */
  @Transactional
  RevocationView take(UUID id, long version, RevocationRequests.Step request) {
    RevocationTables.Head head =
        revocations.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.localityPath(), "revocation " + id);
    EntityVersion.requireCurrent(version, head.version());
    ActiveRecognitions.Found found = recognitions.find(head.recognitionId()).orElseThrow();
    Authority authority = authorities.thatEnds(found, request.on());
    requireRole(head, request.to(), authority);
    if (!request.to().follows(head.state())) {
      throw new ProblemException(
          CaseProblem.REVOCATION_STEP_OUT_OF_ORDER, head.state().name(), request.to().name());
    }
    List<RevocationTables.Step> steps = revocations.steps(id);
    requireValues(request, steps.get(steps.size() - 1).on());
    boolean decided = request.to() == RevocationState.REVOKED;
    if (decided) {
      requireAuthority(request.authority(), authority);
      revoke(found, request, steps.get(steps.size() - 1));
    }
    RevocationTables.Step step =
        new RevocationTables.Step(
            steps.size() + 1,
            request.to(),
            request.on(),
            request.statement(),
            request.present(),
            request.inFavour(),
            request.decisionNumber(),
            decided ? authority : null,
            caller.get().account(),
            OffsetDateTime.now(clock));
    revocations.add(id, step, caller.get().person());
    revocations.move(id, version + 1, request.to());
    return RevocationView.of(revocations.find(id).orElseThrow(), revocations.steps(id));
  }

  private void requireRole(RevocationTables.Head head, RevocationState to, Authority authority) {
    String role = ROLES.getOrDefault(to, Roles.COORDINATOR);
    if (!EndIsOfTheAuthorityThatRecognised.mayTake(to, authority, authorities.actingLevel())) {
      throw new ProblemException(
              CaseProblem.CASE_STEP_NOT_YOURS,
              to.name(),
              role,
              EndIsOfTheAuthorityThatRecognised.actingLevel(authority))
          .refusing(to.name(), "revocation " + head.id());
    }
    if (!caller.get().is(role)) {
      throw new ProblemException(CaseProblem.CASE_STEP_NOT_YOURS, to.name(), role, "COMMUNE")
          .refusing(to.name(), "revocation " + head.id());
    }
    if (to == RevocationState.REVOKED
        && revocations.proposer(head.id()).equals(caller.get().person())) {
      throw new ProblemException(CaseProblem.REVOCATION_OF_OWN_PROPOSAL)
          .refusing(to.name(), "revocation " + head.id());
    }
  }

  private void requireValues(RevocationRequests.Step request, LocalDate last) {
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    boolean votes = request.present() != null && request.inFavour() != null;
    if (request.to() == RevocationState.COUNCIL_VOTED && !votes) {
      throw refusal.part(
          "/present",
          CaseProblem.REVOCATION_VALUE_MISSING,
          request.to().name(),
          "present, inFavour");
    }
    if (votes && request.inFavour() > request.present()) {
      throw refusal.part(
          "/inFavour", CaseProblem.CASE_VOTE_SUM, request.inFavour(), request.present());
    }
    if (request.to() == RevocationState.REVOKED && request.decisionNumber() == null) {
      throw refusal.part(
          "/decisionNumber",
          CaseProblem.REVOCATION_VALUE_MISSING,
          request.to().name(),
          "decisionNumber");
    }
    if (request.on().isAfter(LocalDate.now(clock))) {
      throw refusal.part("/on", CaseProblem.CASE_DATE_IN_FUTURE, request.on().toString());
    }
    if (request.on().isBefore(last)) {
      throw refusal.part(
          "/on", CaseProblem.CASE_DATE_BEFORE_LAST_STEP, request.on().toString(), last.toString());
    }
  }

  private static void requireAuthority(Authority named, Authority authority) {
    if (!EndIsOfTheAuthorityThatRecognised.isNamed(named, authority)) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/authority",
              CaseProblem.CASE_AUTHORITY_NOT_COMPETENT,
              named == null ? "-" : named.name(),
              authority.name());
    }
  }

  private void revoke(
      ActiveRecognitions.Found found,
      RevocationRequests.Step request,
      RevocationTables.Step council) {
    Share share = new Share(council.inFavour(), council.present());
    OptionalInt required =
        LevelRule.inForce(
            ruleData.levels(found.localityPath()),
            RuleKind.MIN_COUNCIL_VOTE,
            Binding.OVERALL,
            found.standard(),
            council.on());
    if (required.isPresent() && !share.reaches(required.getAsInt())) {
      throw new ProblemException(
          CaseProblem.REVOCATION_COUNCIL_AGAINST, council.inFavour(), council.present());
    }
    audit.allowed(caller.get(), "revoke", "recognition " + found.id());
    boolean ended =
        endRecognition.end(
            new EndRecognition.Ending(
                found.id(),
                RecognitionStatus.REVOKED,
                request.on(),
                request.decisionNumber(),
                request.statement()));
    if (!ended) {
      throw new ProblemException(CaseProblem.REVOCATION_NOT_ACTIVE, found.status().name());
    }
  }
}
