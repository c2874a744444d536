package vn.ntm.funding.need;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * The needs of a place by one of their sides.
 *
 * @param total of all lines, whatever the page shows
 */
record NeedTotals(UUID localityId, By by, Vnd total, List<Item> items, String next) {

  NeedTotals {
    items = List.copyOf(items);
  }

  /** What needs are grouped by. */
  enum By {
    PAYERS,
    SOURCE,
    PLACE,
    CRITERION,
    WORK,
    ISSUER
  }

  /**
   * One group.
   *
   * @param key payers joined by +, a source, the id of a place, set and code of a criterion joined
   *     by a space, a work, or who issued the document; - for lines that name none
   * @param amount of a source, of the lines that it pays alone
   * @param sharePercent of the total, two decimals; null when there is no money at all
   * @param sharedAmount of the lines that a source pays with others, whole at each; null unless by
   *     source
   */
  record Item(String key, Vnd amount, BigDecimal sharePercent, Vnd sharedAmount) {}
}
