package vn.ntm.web.changes;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param items in the order of positions, those of the caller's subtree alone
 * @param next where to go on, also when there is nothing more for now
 * @param more whether there is more already
 */
public record Changes(List<Change> items, long next, boolean more) {

  /** Copies its items. */
  public Changes {
    items = List.copyOf(items);
  }
}
