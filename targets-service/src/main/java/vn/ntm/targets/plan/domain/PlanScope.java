package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a plan is for when that is not all of its locality.
 *
 * @param text in the words of the plan
 * @param places the places it names
 * @param counts how many places it is for that it does not name
 */
public record PlanScope(String text, List<PlanDocument.ListedLocality> places, List<Count> counts) {

  public PlanScope {
    places = PlanDocument.orEmpty(places);
    counts = PlanDocument.orEmpty(counts);
  }

  /**
   * A number of places, such as 189 villages.
   *
   * @param level DISTRICT, COMMUNE or VILLAGE
   */
  public record Count(String level, BigDecimal declared, String text) {}
}
