package vn.ntm.funding.following;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.following.domain.BudgetExecution;
import vn.ntm.funding.following.domain.GroupBy;
import vn.ntm.funding.following.domain.RollUpHolds;

/**
 * Rates of a budget year.
 *
 * @param place the locality all of it lies in; null for the whole country
 * @param asOf business day up to which entries count; null for all
 * @param knownAt instant up to which entries count; null for all
 * @param total of the place, reckoned from what came in from outside
 * @param items the groups in the order of their keys; of periods each counts from the first day
 * @param next cursor of the following groups, null on the last page
 * @param alarms figures of which all groups do not sum to the total (INV-16); empty as it should be
 */
record RateTable(
    int budgetYear,
    GroupBy groupBy,
    UUID place,
    LocalDate asOf,
    OffsetDateTime knownAt,
    BudgetExecution total,
    List<Group> items,
    String next,
    List<RollUpHolds.Difference> alarms) {

  RateTable {
    items = List.copyOf(items);
    alarms = List.copyOf(alarms);
  }

  /**
   * One group.
   *
   * @param name of a locality; null for other groups
   */
  record Group(String key, String name, @JsonUnwrapped BudgetExecution execution) {}
}
