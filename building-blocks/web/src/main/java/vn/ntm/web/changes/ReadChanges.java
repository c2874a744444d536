package vn.ntm.web.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.ntm.web.caller.CallerScope;

/**
 * Reads the feed on from a position. What has committed since the last reader gets its positions
 * first, under a lock: so positions are given in the order in which they can be read, and none is
 * ever given before one that is already read.
 */
@ApplicationScoped
@Transactional
public class ReadChanges {

  private static final int POSITIONS_AT_ONCE = 5_000;

  /** A subtree in which little happens must not make one request look through everything. */
  private static final int LOOKED_AT_MOST = 10_000;

  private final ChangeTables tables;
  private final CallerScope scope;

  ReadChanges(ChangeTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  /**
   * A part of the feed, of the caller's subtrees alone.
   *
   * @throws vn.ntm.web.problem.ProblemException 400 for a position or a limit that is none
   */
  public Changes read(ChangeParameters asked) {
    return since(asked.position(), asked.most());
  }

  private Changes since(long position, int limit) {
    tables.givePositions(POSITIONS_AT_ONCE);
    long end = tables.last();
    long window = Math.min(end, position + LOOKED_AT_MOST);
    List<Change> items = tables.between(scope.roots(), position, window, limit);
    long next =
        items.size() == limit ? items.get(limit - 1).position() : Math.max(position, window);
    return new Changes(items, next, next < end);
  }
}
