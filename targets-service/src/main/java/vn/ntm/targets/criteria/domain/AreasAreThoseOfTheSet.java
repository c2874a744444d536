package vn.ntm.targets.criteria.domain;

import java.util.Set;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** Thresholds and overrides name areas that the thresholds of the set can differ by. */
final class AreasAreThoseOfTheSet implements SetRule {

  private static final Set<String> REGIONS = Set.of("NM", "RR", "NC", "SC", "CH", "SE", "MD");
  private static final Set<String> GROUPS = Set.of("1", "2", "3");

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    Set<String> known =
        switch (set.areas().dimension()) {
          case NONE -> Set.of();
          case REGION -> REGIONS;
          case COMMUNE_GROUP -> GROUPS;
        };
    for (int i = 0; i < set.thresholds().size(); i++) {
      String area = set.thresholds().get(i).area();
      if (area != null && !known.contains(area)) {
        broken.accept(BrokenSetRule.of("/thresholds/" + i + "/area", Code.AREA_UNKNOWN, area));
      }
    }
    for (int i = 0; i < set.areas().overrides().size(); i++) {
      String area = set.areas().overrides().get(i).area();
      if (!known.contains(area)) {
        broken.accept(BrokenSetRule.of("/areas/overrides/" + i + "/area", Code.AREA_UNKNOWN, area));
      }
    }
  }
}
