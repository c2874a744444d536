package vn.ntm.funding.change;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param items in the order of positions, those of the caller's subtree alone
 * @param next where to go on, also when there is nothing more for now
 * @param more whether there is more already
 */
record Changes(List<Change> items, long next, boolean more) {

  Changes {
    items = List.copyOf(items);
  }
}
