package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.treasury.domain.LineState;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roots;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads lines that concern the caller's subtree. */
@ApplicationScoped
@Transactional
class ReadTreasuryLines {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final TreasuryLines lines;
  private final TreasuryStatements statements;
  private final Localities localities;
  private final CallerScope scope;
  private final Clock clock;

  ReadTreasuryLines(
      TreasuryLines lines,
      TreasuryStatements statements,
      Localities localities,
      CallerScope scope,
      Clock clock) {
    this.lines = lines;
    this.statements = statements;
    this.localities = localities;
    this.scope = scope;
    this.clock = clock;
  }

  TreasuryLine.Details get(UUID id) {
    TreasuryLine line =
        lines.find(id, scope.roots()).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    return new TreasuryLine.Details(
        line,
        lines.resolutions(id),
        line.state() == LineState.UNKNOWN
            ? lines.candidates(line, ofItsProvince(line), scope.roots(), LocalDate.now(clock))
            : List.of());
  }

  /** A merged province goes on with the payments of those that it took over. */
  private Roots ofItsProvince(TreasuryLine line) {
    UUID province = statements.find(line.statementId()).orElseThrow().localityId();
    return Roots.of(province, localities.tookOver(province));
  }

  Page<TreasuryLine> list(TreasuryLineFilter filter) {
    UUID after = filter.page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        lines.page(scope.roots(), filter, after, filter.page.size() + 1),
        filter.page.size(),
        line -> line.id().toString());
  }
}
