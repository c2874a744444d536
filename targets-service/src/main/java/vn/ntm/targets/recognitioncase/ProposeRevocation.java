package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.RecognitionStatus;
import vn.ntm.targets.recognitioncase.domain.RevocationState;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Proposes to revoke a recognition, on the ground of criteria that are no longer met or, of a
 * district, of communes that lost theirs.
 */
@ApplicationScoped
class ProposeRevocation {

  private final ActiveRecognitions recognitions;
  private final RevocationTables revocations;
  private final CriteriaStandings standings;
  private final RevokedCommunes communes;
  private final AssessedGround assessed;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ProposeRevocation(
      ActiveRecognitions recognitions,
      RevocationTables revocations,
      CriteriaStandings standings,
      RevokedCommunes communes,
      AssessedGround assessed,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.recognitions = recognitions;
    this.revocations = revocations;
    this.standings = standings;
    this.communes = communes;
    this.assessed = assessed;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens the procedure. What the newest assessment says is kept beside the ground that is given; a
   * proposal that it contradicts is marked and not refused, since people decide.
   *
   * @throws ProblemException 404 for no recognition or one outside of the subtree, 409 when it has
   *     ended, a revocation is open, or the unmet criteria are no ground, 422 for days of the
   *     future or out of order, and for criteria that are named twice or are not those of the set
   *     that is in force for the place on the day of the assessment
   */
  @Transactional
  RevocationView propose(RevocationRequests.Proposal request) {
    ActiveRecognitions.Found found =
        recognitions
            .find(request.recognitionId())
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(found.localityPath(), "recognition " + found.id());
    if (found.status() != RecognitionStatus.ACTIVE) {
      throw new ProblemException(CaseProblem.REVOCATION_NOT_ACTIVE, found.status().name());
    }
    requireDaysInOrder(request, found.decisionDate());
    Optional<CriteriaSetDefinition> set =
        standings.setOfHolder(found.standard(), found.localityId(), request.assessedOn());
    new UnmetCriteria(request.criteria(), request.unmet()).requireOf(set);
    RevokedCommunes.Communes revoked =
        communes
            .of(districtOf(found), request.on())
            .getOrDefault(found.localityId(), RevokedCommunes.Communes.NONE);
    RevocationRisk risk = riskOf(request, set, revoked);
    RevocationTables.Head head =
        new RevocationTables.Head(
            ids.next(),
            1,
            found.id(),
            found.localityPath(),
            RevocationState.PROPOSED,
            risk,
            request.criteria(),
            request.unmet(),
            request.assessedOn(),
            assessed.on(found.localityId(), found.standard(), request.on(), revoked).orElse(null));
    if (!revocations.open(head)) {
      throw new ProblemException(CaseProblem.REVOCATION_OPEN);
    }
    RevocationTables.Step step =
        new RevocationTables.Step(
            1,
            RevocationState.PROPOSED,
            request.on(),
            request.statement(),
            null,
            null,
            null,
            null,
            caller.get().account(),
            OffsetDateTime.now(clock));
    revocations.add(head.id(), step, caller.get().person());
    return RevocationView.of(head, List.of(step));
  }

  private static List<UUID> districtOf(ActiveRecognitions.Found found) {
    return found.standard().level().equals("DISTRICT") ? List.of(found.localityId()) : List.of();
  }

  private static RevocationRisk riskOf(
      RevocationRequests.Proposal request,
      Optional<CriteriaSetDefinition> set,
      RevokedCommunes.Communes revoked) {
    RevocationRisk ofCriteria =
        RevocationRisk.of(
            request.criteria(),
            Set.copyOf(request.unmet()),
            set.map(CriteriaSetDefinition::revocationKeys).orElseGet(Set::of));
    RevocationRisk risk = revoked.with(ofCriteria);
    if (!risk.isGround()) {
      throw new ProblemException(
          CaseProblem.REVOCATION_WITHOUT_GROUND,
          request.unmet().size(),
          request.criteria(),
          risk.name());
    }
    return risk;
  }

  private void requireDaysInOrder(RevocationRequests.Proposal request, LocalDate recognisedOn) {
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    boolean sound = true;
    LocalDate today = LocalDate.now(clock);
    if (request.on().isAfter(today)) {
      sound = false;
      refusal.part("/on", CaseProblem.CASE_DATE_IN_FUTURE, request.on().toString());
    }
    if (request.assessedOn().isAfter(request.on())) {
      sound = false;
      refusal.part(
          "/assessedOn",
          CaseProblem.REVOCATION_ASSESSED_LATER,
          request.assessedOn().toString(),
          request.on().toString());
    }
    if (request.assessedOn().isBefore(recognisedOn)) {
      sound = false;
      refusal.part(
          "/assessedOn",
          CaseProblem.REVOCATION_ASSESSED_EARLIER,
          request.assessedOn().toString(),
          recognisedOn.toString());
    }
    if (!sound) {
      throw refusal;
    }
  }
}
