package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Reads the reminders of the caller's subtree. */
@ApplicationScoped
@Transactional
class Reminders {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ReminderTables tables;
  private final CallerScope scope;

  Reminders(ReminderTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  Page<Reminder> list(UUID under, UUID alertId, PageRequest page) {
    if (under != null) {
      scope.require(under);
    }
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.page(scope.roots(), under, alertId, after, page.size() + 1),
        page.size(),
        reminder -> reminder.id().toString());
  }
}
