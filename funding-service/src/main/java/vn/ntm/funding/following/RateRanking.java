package vn.ntm.funding.following;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.following.domain.GroupBy;
import vn.ntm.funding.following.domain.PlanExecution;

/**
 * Units in the order of their rate, the lowest first.
 *
 * @param by PLACE or UNIT
 * @param next cursor of the following units, null on the last page
 */
record RateRanking(
    int budgetYear,
    GroupBy by,
    UUID place,
    LocalDate asOf,
    OffsetDateTime knownAt,
    List<Ranked> items,
    String next) {

  RateRanking {
    items = List.copyOf(items);
  }

  /**
   * One unit, with both plans together.
   *
   * @param rank from 1, the same for the same rate; null without a plan
   * @param key id of the locality, or code of the agency
   * @param name of a locality; null for an agency
   */
  record Ranked(Integer rank, String key, String name, @JsonUnwrapped PlanExecution execution) {}
}
