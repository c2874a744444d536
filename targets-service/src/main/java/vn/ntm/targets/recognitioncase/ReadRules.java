package vn.ntm.targets.recognitioncase;

import static vn.ntm.targets.recognitioncase.RulesView.State.APPROVED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads the procedures and delegations that were entered for the caller's subtree. */
@ApplicationScoped
class ReadRules {

  private final RulesTables tables;
  private final CallerScope scope;

  ReadRules(RulesTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  /** One page of procedures, with those of the whole country that are in force. */
  @Transactional
  Page<RulesView.ProcedureDocument> procedures(int limit, Optional<UUID> after) {
    return Page.of(
        tables.procedures(scope.roots(), after.orElse(null), limit + 1),
        limit,
        document -> document.id().toString());
  }

  /**
   * One procedure. One of the whole country is everybody's when it is approved.
   *
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  RulesView.ProcedureDocument procedure(UUID id) {
    return tables
        .procedure(id)
        .filter(stored -> stored.path().isEmpty() && stored.view().state() == APPROVED)
        .map(RulesTables.Stored::view)
        .orElseGet(() -> visible(tables.procedure(id), "recognition procedure " + id));
  }

  /** One page of delegations. */
  @Transactional
  Page<RulesView.Delegation> delegations(int limit, Optional<UUID> after) {
    return Page.of(
        tables.delegations(scope.roots(), after.orElse(null), limit + 1),
        limit,
        delegation -> delegation.id().toString());
  }

  /**
   * One delegation.
   *
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  RulesView.Delegation delegation(UUID id) {
    return visible(tables.delegation(id), "delegation " + id);
  }

  private <T> T visible(Optional<RulesTables.Stored<T>> stored, String object) {
    RulesTables.Stored<T> found =
        stored.orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(found.path(), object);
    return found.view();
  }
}
