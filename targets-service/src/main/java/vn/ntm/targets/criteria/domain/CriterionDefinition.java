package vn.ntm.targets.criteria.domain;

import java.util.List;

/**
 * A criterion (tiêu chí) of a set.
 *
 * @param code its number in the set. The same number means something else in another set.
 * @param group the heading that it stands under, null when the set has none
 * @param complete whether all its indicators are here. A criterion of which some are not in hand
 *     cannot be decided: UNDETERMINED, never met.
 */
public record CriterionDefinition(
    String code,
    String name,
    String group,
    boolean complete,
    List<IndicatorDefinition> indicators) {

  public CriterionDefinition {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
  }
}
