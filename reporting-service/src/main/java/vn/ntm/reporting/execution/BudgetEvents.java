package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.projection.EventProjection;

/** Keeps the execution of the budget accounts. */
@ApplicationScoped
class BudgetEvents implements EventHandler {

  private static final String TYPE = "vn\\.ntm\\.funding\\.account-moved\\.v1";

  private final EventProjection projection;
  private final AccountRepository accounts;

  BudgetEvents(EventProjection projection, AccountRepository accounts) {
    this.projection = projection;
    this.accounts = accounts;
  }

  @Override
  public Set<String> topics() {
    return Set.of("funding.budget.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    projection.apply(event, TYPE, AccountMoved.class, accounts);
  }

  @Override
  public void reset() {
    accounts.empty();
  }
}
