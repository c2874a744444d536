package vn.ntm.targets.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevocationRiskTest {

  @ParameterizedTest
  @CsvSource({
    "19, 0, NONE, NONE",
    "19, 1, WATCH, WATCH",
    "19, 5, WATCH, WATCH",
    "19, 6, R1, WATCH",
    "19, 9, R1, WATCH",
    "19, 10, R2, R2",
    "19, 19, R2, R2",
    "9, 2, WATCH, WATCH",
    "9, 3, R1, WATCH",
    "9, 4, R1, WATCH",
    "9, 5, R2, R2",
    "10, 3, R1, WATCH",
    "10, 5, R2, R2"
  })
  void theShareOfUnmetCriteriaAndAKeyOneMakeTheRisk(
      int criteria, int unmet, RevocationRisk withKey, RevocationRisk withoutKey) {
    List<String> codes = IntStream.rangeClosed(1, unmet).mapToObj(Integer::toString).toList();
    assertThat(RevocationRisk.of(criteria, codes, Set.of("1"))).isEqualTo(withKey);
    assertThat(RevocationRisk.of(criteria, codes, Set.of("20"))).isEqualTo(withoutKey);
  }

  @Test
  void aCriterionThatIsNamedTwiceIsUnmetOnce() {
    assertThat(RevocationRisk.of(9, List.of("7", "7", "7"), Set.of("7")))
        .isEqualTo(RevocationRisk.WATCH);
  }

  @Test
  void aDistrictIsAtRiskWhenThirtyPercentOfItsCommunesAreRevoked() {
    assertThat(RevocationRisk.NONE.withCommunes(2, 7)).isEqualTo(RevocationRisk.NONE);
    assertThat(RevocationRisk.NONE.withCommunes(0, 0)).isEqualTo(RevocationRisk.NONE);
    assertThat(RevocationRisk.WATCH.withCommunes(3, 10)).isEqualTo(RevocationRisk.COMMUNES_REVOKED);
    assertThat(RevocationRisk.R2.withCommunes(3, 10)).isEqualTo(RevocationRisk.R2);
    assertThat(RevocationRisk.WATCH.isGround()).isFalse();
    assertThat(RevocationRisk.COMMUNES_REVOKED.isGround()).isTrue();
  }

  @Test
  void moreUnmetCriteriaThanTheSetHasAreRefused() {
    assertThatThrownBy(() -> RevocationRisk.of(1, List.of("1", "2"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
