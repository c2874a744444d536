package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.locality.domain.LocalityAtDate;

class PlaceMatchingTest {

  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final LocalityAtDate CANG_LONG =
      unit("DISTRICT", "HUYEN", "Huyện Càng Long", "844", null);
  private static final LocalityAtDate HUYEN_HOI =
      unit("COMMUNE", "XA", "Xã Huyền Hội", "29278", CANG_LONG);
  private static final LocalityAtDate BINH_PHU =
      unit("COMMUNE", "XA", "Xã Bình Phú", "29287", CANG_LONG);
  private static final LocalityAtDate TOWNSHIP =
      unit("COMMUNE", "THI_TRAN", "Thị trấn Càng Long", "29266", CANG_LONG);
  private static final List<LocalityAtDate> UNITS =
      List.of(CANG_LONG, HUYEN_HOI, BINH_PHU, TOWNSHIP);

  @Test
  void f000_20_aMisprintThatLooksLikeADistrictIsSuggestedAndNeverMatched() {
    PlaceMatching.Match match = PlaceMatching.of(place("Huyện Hội", null), UNITS);
    assertThat(match.locality()).isNull();
    assertThat(match.suggestions().get(0)).isEqualTo(HUYEN_HOI);
    assertThat(match.suggestions()).doesNotContain(CANG_LONG);
  }

  @Test
  void aWholeNameWithItsParentIsMatchedWhereverItsToneMarkStands() {
    PlaceKey place = new PlaceKey(null, "Huyền Hội", "COMMUNE", null, "Huyện Càng Long");
    assertThat(PlaceMatching.of(place, UNITS).locality()).isEqualTo(HUYEN_HOI);
    PlaceKey elsewhere = new PlaceKey(null, "Huyền Hội", "COMMUNE", null, "Huyện Trà Cú");
    assertThat(PlaceMatching.of(elsewhere, UNITS).locality()).isNull();
  }

  @Test
  void aTownshipIsMeantOnlyWhenItsKindIsWritten() {
    assertThat(PlaceMatching.of(place("Càng Long", "COMMUNE"), UNITS).locality()).isNull();
    assertThat(PlaceMatching.of(place("Thị trấn Càng Long", "COMMUNE"), UNITS).locality())
        .isEqualTo(TOWNSHIP);
  }

  @Test
  void twoUnitsOfOneNameAreLeftToAPerson() {
    LocalityAtDate town = unit("DISTRICT", "THI_XA", "Thị xã Duyên Hải", "851", null);
    LocalityAtDate district = unit("DISTRICT", "HUYEN", "Huyện Duyên Hải", "850", null);
    PlaceMatching.Match match =
        PlaceMatching.of(place("Duyên Hải", "DISTRICT"), List.of(town, district));
    assertThat(match.locality()).isNull();
    assertThat(match.suggestions()).containsExactlyInAnyOrder(town, district);
  }

  private static PlaceKey place(String name, String level) {
    return new PlaceKey(null, name, level, null, null);
  }

  private static LocalityAtDate unit(
      String level, String kind, String name, String code, LocalityAtDate parent) {
    return new LocalityAtDate(
        UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
        level,
        kind,
        name,
        "QD124",
        code,
        LocalDate.of(2011, 1, 1),
        null,
        DAY,
        parent == null
            ? List.of()
            : List.of(
                new LocalityAtDate.Ancestor(
                    parent.id(), parent.level(), parent.kind(), parent.name(), parent.code())));
  }
}
