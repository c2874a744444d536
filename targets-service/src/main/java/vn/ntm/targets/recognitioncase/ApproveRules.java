package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Puts a procedure or a delegation into force that another person entered. */
@ApplicationScoped
class ApproveRules {

  private final RulesTables tables;
  private final RulesScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;

  ApproveRules(
      RulesTables tables, RulesScope scope, CurrentCaller caller, AuditTrail audit, Clock clock) {
    this.tables = tables;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Approves a procedure: from its first day it replaces the one before it in the same place.
   *
   * @param version on which it was decided
   * @throws ProblemException 403 for who entered it, 404 outside of the subtree, 409 when another
   *     one begins on the same day, 412 when it is approved already
   */
  @Transactional
  RulesView.ProcedureDocument procedure(UUID id, long version) {
    RulesTables.Stored<RulesView.ProcedureDocument> stored =
        tables.procedure(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(stored.path(), "recognition procedure " + id);
    EntityVersion.requireCurrent(version, stored.view().version());
    requireOtherPerson(stored, "recognition procedure " + id);
    if (tables.isKnown(stored.view())) {
      throw new ProblemException(
          CaseProblem.PROCEDURE_KNOWN, stored.view().level(), stored.view().validFrom().toString());
    }
    approve(id, "recognition procedure");
    return tables.procedure(id).orElseThrow().view();
  }

  /**
   * Approves a delegation.
   *
   * @param version on which it was decided
   * @throws ProblemException 403 for who entered it or does not hold the competence, 404 outside of
   *     the subtree, 409 when the step is no longer one of the procedure, 412 when it is approved
   *     already
   */
  @Transactional
  RulesView.Delegation delegation(UUID id, long version) {
    RulesTables.Stored<RulesView.Delegation> stored =
        tables.delegation(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(stored.path(), "delegation " + id);
    EntityVersion.requireCurrent(version, stored.view().version());
    requireOtherPerson(stored, "delegation " + id);
    scope.requireCompetence(
        stored.view().level(), stored.view().step(), stored.path(), stored.view().validFrom());
    approve(id, "delegation");
    return tables.delegation(id).orElseThrow().view();
  }

  private void requireOtherPerson(RulesTables.Stored<?> stored, String object) {
    if (stored.person().equals(caller.get().person())) {
      throw new ProblemException(CaseProblem.RULES_OF_OWN_ENTRY)
          .refusing("approval of own rules", object);
    }
  }

  private void approve(UUID id, String what) {
    audit.allowed(caller.get(), "approve " + what, id.toString());
    if (!tables.approve(id, caller.get(), OffsetDateTime.now(clock))) {
      throw new ProblemException(WebProblem.STALE);
    }
  }
}
