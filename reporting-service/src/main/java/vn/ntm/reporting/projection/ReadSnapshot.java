package vn.ntm.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.messaging.EventConsumption;
import vn.ntm.messaging.Freshness;
import vn.ntm.reporting.database.Database;

/**
 * Lets an answer of several statements speak of one instant: what an event or a rebuild commits
 * meanwhile is seen in all of them or in none.
 */
@ApplicationScoped
public class ReadSnapshot {

  private final Database database;
  private final EventConsumption consumption;

  ReadSnapshot(Database database, EventConsumption consumption) {
    this.database = database;
    this.consumption = consumption;
  }

  /**
   * Begins the snapshot, as the first thing in the transaction of the caller.
   *
   * @return how current the read models were just before, hence never more than they are
   */
  public Freshness take() {
    database.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    return consumption.freshness();
  }
}
