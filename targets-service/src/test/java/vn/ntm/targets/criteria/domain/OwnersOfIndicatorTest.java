package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.criteria.domain.CriterionOwner.Role;

class OwnersOfIndicatorTest {

  private static final UUID PROVINCE = new UUID(0, 84);
  private static final UUID DISTRICT = new UUID(0, 844);
  private static final UUID COMMUNE = new UUID(0, 29287);
  private static final List<UUID> PATH = List.of(PROVINCE, DISTRICT, COMMUNE);
  private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

  @Test
  void f000_12_criterion19HasTwoOwnersAndCriterion17IsSplitByIndicator() {
    List<CriterionOwner> owners =
        List.of(
            owner("19", "CONG_AN", Role.LEAD, PROVINCE),
            owner("19", "BCH_QUAN_SU", Role.LEAD, PROVINCE),
            owner("17", "SO_TNMT", Role.LEAD, PROVINCE),
            owner("17.1", "SO_NNPTNT", Role.LEAD, PROVINCE),
            owner("17.8", "SO_NNPTNT", Role.LEAD, PROVINCE),
            owner("17.8", "SO_YT", Role.CO, PROVINCE));

    assertThat(agencies(owners, "19.2")).containsExactly("BCH_QUAN_SU", "CONG_AN");
    assertThat(agencies(owners, "17.5")).containsExactly("SO_TNMT");
    assertThat(agencies(owners, "17.1")).containsExactly("SO_NNPTNT");
    assertThat(agencies(owners, "17.8")).containsExactly("SO_NNPTNT", "SO_YT");
  }

  @Test
  void f003_16_aCriterionThatThePlanGivesToNobodyHasNoOwner() {
    List<CriterionOwner> owners =
        List.of(
            owner("1", "PHONG_KTHT", Role.LEAD, DISTRICT),
            owner("5.1", "PHONG_YT", Role.LEAD, DISTRICT),
            owner("5.2", "PHONG_VH", Role.LEAD, DISTRICT),
            owner("5.3", "PHONG_GD", Role.LEAD, DISTRICT));

    assertThat(agencies(owners, "8")).isEmpty();
    assertThat(agencies(owners, "5.2")).containsExactly("PHONG_VH");
    assertThat(agencies(owners, "5")).isEmpty();
  }

  @Test
  void theOwnersOfTheNearestPlaceAreAsked() {
    List<CriterionOwner> owners =
        List.of(
            owner("17.5", "SO_TNMT", Role.LEAD, PROVINCE),
            owner("17", "PHONG_TNMT", Role.LEAD, DISTRICT));

    assertThat(agencies(owners, "17.5")).containsExactly("PHONG_TNMT");
  }

  @Test
  void anAgencyIsInChargeOnTheDaysThatItWasNamedFor() {
    CriterionOwner ended =
        new CriterionOwner(
            new UUID(0, 1),
            new UUID(0, 2),
            PROVINCE,
            "13",
            "SO_KHDT",
            "Sở Kế hoạch và Đầu tư",
            Role.LEAD,
            LocalDate.of(2019, 1, 1),
            DAY);

    assertThat(OwnersOfIndicator.of(List.of(ended), "13.1", PATH, DAY)).hasSize(1);
    assertThat(OwnersOfIndicator.of(List.of(ended), "13.1", PATH, DAY.plusDays(1))).isEmpty();
    assertThat(OwnersOfIndicator.of(List.of(ended), "13.1", PATH, LocalDate.of(2018, 12, 31)))
        .isEmpty();
  }

  private static List<String> agencies(List<CriterionOwner> owners, String item) {
    return OwnersOfIndicator.of(owners, item, PATH, DAY).stream()
        .map(CriterionOwner::agency)
        .toList();
  }

  private static CriterionOwner owner(String item, String agency, Role role, UUID place) {
    return new CriterionOwner(
        new UUID(1, item.hashCode()),
        new UUID(0, 2),
        place,
        item,
        agency,
        agency,
        role,
        LocalDate.of(2020, 1, 1),
        null);
  }
}
