package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.ntm.messaging.Freshness;
import vn.ntm.reporting.localitycopy.AskedSubtree;
import vn.ntm.reporting.projection.ReadSnapshot;

/** Reads what is held of the budget accounts in the caller's part of the country. */
@ApplicationScoped
public class ReadPositions {

  private final ReadSnapshot snapshot;
  private final AskedSubtree subtree;
  private final AccountRepository accounts;

  ReadPositions(ReadSnapshot snapshot, AskedSubtree subtree, AccountRepository accounts) {
    this.snapshot = snapshot;
    this.subtree = subtree;
    this.accounts = accounts;
  }

  /**
   * The positions of one budget year at one instant.
   *
   * @param limit most positions to read
   */
  @Transactional
  public HeldPositions of(int budgetYear, int limit) {
    Freshness freshness = snapshot.take();
    return new HeldPositions(
        accounts.positions(budgetYear, subtree.of(Optional.empty()), limit), freshness);
  }
}
