package vn.ntm.targets.recognitioncase.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.criteria.domain.IndicatorCodes;

/**
 * Whether an assessment shows that there is a ground to revoke. It only tells: a proposal may know
 * more than the assessment, and people decide.
 */
public final class GroundIsShown {

  private GroundIsShown() {}

  /**
   * True when what was found unmet is a ground; false when it is none even if everything that is
   * undetermined were unmet, so that the assessment contradicts a proposal; empty in between.
   *
   * @param keys codes of the key criteria of the set
   * @param withCommunes what the communes of a district add to the risk of its criteria
   */
  public static Optional<Boolean> by(
      CriteriaStanding standing,
      Collection<String> keys,
      UnaryOperator<RevocationRisk> withCommunes) {
    Set<String> unmet = new HashSet<>(standing.unmetCriteria());
    if (isGround(standing.criteria(), unmet, keys, withCommunes)) {
      return Optional.of(true);
    }
    standing.undetermined().stream().map(IndicatorCodes::criterionOf).forEach(unmet::add);
    return isGround(standing.criteria(), unmet, keys, withCommunes)
        ? Optional.empty()
        : Optional.of(false);
  }

  private static boolean isGround(
      int criteria,
      Set<String> unmet,
      Collection<String> keys,
      UnaryOperator<RevocationRisk> withCommunes) {
    return withCommunes.apply(RevocationRisk.of(criteria, unmet, keys)).isGround();
  }
}
