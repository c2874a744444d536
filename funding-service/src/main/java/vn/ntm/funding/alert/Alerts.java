package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads alerts of the caller's subtree. */
@ApplicationScoped
@Transactional
class Alerts {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final AlertTables tables;
  private final CallerScope scope;

  Alerts(AlertTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  Alert get(UUID id) {
    Alert alert = tables.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(alert.localityPath(), "alert " + id);
    return alert;
  }

  Page<Alert> list(AlertFilter filter) {
    if (filter.under != null) {
      scope.require(filter.under);
    }
    UUID after = filter.page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.page(filter, scope.roots(), after, filter.page.size() + 1),
        filter.page.size(),
        alert -> alert.id().toString());
  }
}
