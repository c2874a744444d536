package vn.ntm.targets.localityattribute.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceAttributesTest {

  private static final UUID VILLAGE = new UUID(0, 1);
  private static final UUID COMMUNE = new UUID(0, 2);
  private static final UUID PROVINCE = new UUID(0, 3);
  private static final List<UUID> NEAREST_FIRST = List.of(VILLAGE, COMMUNE, PROVINCE);

  @Test
  void aVillageHasTheRegionOfItsProvinceAndTheGroupOfItsCommune() {
    PlaceAttributes village =
        PlaceAttributes.of(
            NEAREST_FIRST,
            List.of(new Said(PROVINCE, "REGION", "MD"), new Said(COMMUNE, "COMMUNE_GROUP", "2")));
    assertThat(village.region()).isEqualTo("MD");
    assertThat(village.communeGroup()).isEqualTo("2");
    assertThat(village.own()).isEmpty();
  }

  @Test
  void aRegionThatIsRecordedOfTheCommuneGoesBeforeThatOfItsProvince() {
    PlaceAttributes village =
        PlaceAttributes.of(
            NEAREST_FIRST,
            List.of(new Said(PROVINCE, "REGION", "SC"), new Said(COMMUNE, "REGION", "CH")));
    assertThat(village.region()).isEqualTo("CH");
  }

  @Test
  void aGradingIsOnlyThatOfThePlaceItself() {
    List<Said> said =
        List.of(
            new Said(COMMUNE, "EXTREMELY_DIFFICULT", "YES"),
            new Said(COMMUNE, "ETHNIC_AREA", "III"));
    PlaceAttributes village = PlaceAttributes.of(NEAREST_FIRST, said);
    PlaceAttributes commune = PlaceAttributes.of(List.of(COMMUNE, PROVINCE), said);
    assertThat(village.is("EXTREMELY_DIFFICULT")).isFalse();
    assertThat(commune.is("EXTREMELY_DIFFICULT")).isTrue();
    assertThat(commune.has("ETHNIC_AREA", "III")).isTrue();
    assertThat(commune.has("ETHNIC_AREA", "I")).isFalse();
  }

  @Test
  void aPlaceOfWhichNothingIsSaidHasNoRegion() {
    assertThat(PlaceAttributes.of(NEAREST_FIRST, List.of()).region()).isNull();
  }
}
