package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads statements of the caller's province. */
@ApplicationScoped
@Transactional
class ReadTreasuryStatements {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final TreasuryStatements statements;
  private final CallerScope scope;

  ReadTreasuryStatements(TreasuryStatements statements, CallerScope scope) {
    this.statements = statements;
    this.scope = scope;
  }

  TreasuryStatement get(UUID id) {
    TreasuryStatement statement =
        statements.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(List.of(statement.localityId()), "Treasury statement " + id);
    return statement;
  }

  Page<TreasuryStatement> list(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        statements.page(scope.roots(), after, page.size() + 1),
        page.size(),
        statement -> statement.id().toString());
  }

  Page<StatementConflict> conflicts(UUID id, PageRequest page) {
    get(id);
    long after = page.after(Long::parseLong).orElse(0L);
    return Page.of(
        statements.conflicts(id, after, page.size() + 1),
        page.size(),
        conflict -> Long.toString(conflict.row()));
  }
}
