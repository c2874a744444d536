package vn.ntm.targets.criteria.domain;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** The standard is one that places of the level can reach. */
final class StandardFitsTheLevel implements SetRule {

  private static final Map<String, Set<String>> STANDARDS =
      Map.of(
          "PROVINCE", Set.of("PROVINCE_COMPLETED"),
          "DISTRICT", Set.of("DISTRICT_NTM", "DISTRICT_ADVANCED", "TASK_COMPLETED"),
          "COMMUNE", Set.of("NTM", "ADVANCED", "MODEL", "MODERN"),
          "VILLAGE", Set.of("VILLAGE_NTM", "MODEL_VILLAGE", "MODEL_RESIDENTIAL_AREA"));

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    if (!STANDARDS.getOrDefault(set.level(), Set.of()).contains(set.standard())) {
      broken.accept(
          BrokenSetRule.of("/standard", Code.STANDARD_UNFIT, set.standard(), set.level()));
    }
  }
}
