package vn.ntm.funding.formstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.formstatement.domain.StatedLine;
import vn.ntm.money.Period;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads what units stated. */
@ApplicationScoped
@Transactional
public class FormStatements {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final FormStatementTables tables;
  private final CallerScope scope;

  FormStatements(FormStatementTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  /**
   * The statements that count for the lines of these holders, whoever asks; for forms, which check
   * the scope.
   *
   * @param knownAt instant up to which statements count; null for all
   */
  public Map<StatedLine, FormStatement> counting(
      Period period, Collection<UUID> holders, OffsetDateTime knownAt) {
    Map<StatedLine, FormStatement> counting = new HashMap<>();
    tables
        .newest(period, holders, knownAt)
        .forEach(statement -> counting.put(statement.line(), statement));
    return counting;
  }

  FormStatement get(UUID id) {
    FormStatement statement =
        tables.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(statement.localityPath(), "form statement " + id);
    return statement;
  }

  Page<FormStatement> list(String period, String calendar, UUID holder, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.page(scope.roots(), period, calendar, holder, after, page.size() + 1),
        page.size(),
        statement -> statement.id().toString());
  }
}
