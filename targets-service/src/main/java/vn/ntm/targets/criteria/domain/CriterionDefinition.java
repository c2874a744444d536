package vn.ntm.targets.criteria.domain;

import java.util.List;

/**
 * A criterion (tiêu chí) of a set.
 *
 * @param code its number in the set. The same number means something else in another set.
 * @param group the heading that it stands under, null when the set has none
 * @param complete whether all its indicators are here. A criterion of which some are not in hand
 *     cannot be decided: UNDETERMINED, never met.
 * @param revocationKey whether it is one of the criteria that make 30 % unmet ones a ground to
 *     revoke a recognition (QĐ 18/2022/QĐ-TTg); null when the set says nothing, which makes it none
 * @param keyProvenance where that comes from, null when nothing is said
 */
public record CriterionDefinition(
    String code,
    String name,
    String group,
    boolean complete,
    Boolean revocationKey,
    Provenance keyProvenance,
    List<IndicatorDefinition> indicators) {

  public CriterionDefinition {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
  }

  /** Whether the set says that it is a key criterion of revocation. */
  public boolean weighsInRevocation() {
    return Boolean.TRUE.equals(revocationKey);
  }
}
