package vn.ntm.targets.criteria.domain;

import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** A set of a province names the province, one of the whole country names no place. */
final class IssuerFitsThePlace implements SetRule {

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    boolean provincial = set.authority() == Authority.PROVINCIAL;
    if (provincial != (set.localityCode() != null)) {
      broken.accept(BrokenSetRule.of("/localityCode", Code.AUTHORITY_UNFIT, set.authority()));
    }
  }
}
