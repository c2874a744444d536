package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.criteria.domain.ThresholdAreas.AreaByFlag;
import vn.ntm.targets.criteria.domain.ThresholdAreas.Dimension;

class EffectiveRegionTest {

  private static final ThresholdAreas SET_OF_2021 =
      new ThresholdAreas(
          Dimension.REGION,
          List.of(
              new AreaByFlag(PlaceFlag.EXTREMELY_DIFFICULT, "NM"),
              new AreaByFlag(PlaceFlag.SAFE_ZONE, "NM")));

  @ParameterizedTest
  @EnumSource(names = {"EXTREMELY_DIFFICULT", "SAFE_ZONE"})
  void anExtremelyDifficultOrSafeZoneCommuneHasTheThresholdsOfTheNorthernMidlands(PlaceFlag flag) {
    assertThat(EffectiveRegion.of(SET_OF_2021, "MD", null, Set.of(flag))).contains("NM");
  }

  @Test
  void anotherFlagLeavesThePlaceInItsRegion() {
    assertThat(EffectiveRegion.of(SET_OF_2021, "MD", null, Set.of(PlaceFlag.COASTAL)))
        .contains("MD");
  }

  @Test
  void aSetOfCommuneGroupsLooksAtTheGroupAndNotAtTheRegion() {
    ThresholdAreas groups = new ThresholdAreas(Dimension.COMMUNE_GROUP, List.of());
    assertThat(EffectiveRegion.of(groups, "MD", "3", Set.of(PlaceFlag.EXTREMELY_DIFFICULT)))
        .contains("3");
  }

  @Test
  void aPlaceOfUnknownRegionHasNoArea() {
    assertThat(EffectiveRegion.of(SET_OF_2021, null, "2", Set.of())).isEmpty();
    assertThat(EffectiveRegion.of(ThresholdAreas.none(), "MD", "2", Set.of())).isEmpty();
  }
}
