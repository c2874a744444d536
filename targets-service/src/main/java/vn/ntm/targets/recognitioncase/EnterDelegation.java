package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Hands a step, or the decision, to another level for a subtree and a period. */
@ApplicationScoped
class EnterDelegation {

  private final NamedLocality named;
  private final RulesTables tables;
  private final RulesScope rulesScope;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterDelegation(
      NamedLocality named,
      RulesTables tables,
      RulesScope rulesScope,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.named = named;
    this.tables = tables;
    this.rulesScope = rulesScope;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Enters it. Nothing follows from it until another person approves it.
   *
   * @throws ProblemException 403 when the competence lies above the caller, 404 outside of the
   *     subtree, 409 when the procedure of the first day has no such step, 422 for days out of
   *     order
   */
  @Transactional
  RulesView.Delegation enter(RulesRequests.Delegation request) {
    LocalityAtDate place =
        named.find(
            request.localityId(), request.localityCode(), request.asOf(), request.validFrom());
    scope.require(place.path(), "delegation in " + place.fullName());
    if (request.validTo().isBefore(request.validFrom())) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/validTo",
              CaseProblem.RULES_DAYS_OUT_OF_ORDER,
              request.validFrom().toString(),
              request.validTo().toString());
    }
    rulesScope.requireCompetence(
        request.level(), request.step(), place.path(), request.validFrom());
    RulesView.Delegation delegation =
        new RulesView.Delegation(
            ids.next(),
            1,
            RulesView.State.ENTERED,
            place.id(),
            request.level(),
            request.step(),
            request.delegatedTo(),
            request.validFrom(),
            request.validTo(),
            request.decision(),
            request.legalBasis(),
            caller.get().account(),
            OffsetDateTime.now(clock),
            null,
            null);
    tables.add(delegation, place.path(), caller.get());
    return delegation;
  }
}
