package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.recognitioncase.domain.Authority.DISTRICT_CHAIRMAN;
import static vn.ntm.targets.recognitioncase.domain.Authority.PRIME_MINISTER;
import static vn.ntm.targets.recognitioncase.domain.Authority.PROVINCIAL_CHAIRMAN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndIsOfTheAuthorityThatRecognisedTest {

  private static final List<RevocationState> OF_THE_AUTHORITY =
      List.of(
          RevocationState.COUNCIL_VOTED,
          RevocationState.REVOKED,
          RevocationState.PUBLISHED,
          RevocationState.DROPPED);

  @Test
  void f002_18_whatTheProvinceRecognisedOnlyTheProvinceRevokesPublishesAndDrops() {
    for (RevocationState to : OF_THE_AUTHORITY) {
      assertThat(mayTake(to, PROVINCIAL_CHAIRMAN, "COMMUNE")).isFalse();
      assertThat(mayTake(to, PROVINCIAL_CHAIRMAN, "DISTRICT")).isFalse();
      assertThat(mayTake(to, PROVINCIAL_CHAIRMAN, "PROVINCE")).isTrue();
      assertThat(mayTake(to, PROVINCIAL_CHAIRMAN, null)).isTrue();
    }
  }

  @Test
  void whoStandsBelowGivesNoticeAndExplains() {
    for (RevocationState to : List.of(RevocationState.NOTIFIED, RevocationState.EXPLAINED)) {
      assertThat(mayTake(to, PROVINCIAL_CHAIRMAN, "COMMUNE")).isTrue();
    }
  }

  @Test
  void whatADistrictRecognisedItRevokesItselfWhileThereIsOne() {
    assertThat(
            EndIsOfTheAuthorityThatRecognised.authority(
                Optional.of(DISTRICT_CHAIRMAN), Optional.empty(), true))
        .isEqualTo(DISTRICT_CHAIRMAN);
    assertThat(mayTake(RevocationState.REVOKED, DISTRICT_CHAIRMAN, "DISTRICT")).isTrue();
    assertThat(mayTake(RevocationState.REVOKED, DISTRICT_CHAIRMAN, "COMMUNE")).isFalse();
  }

  @Test
  void afterTheDistrictsWhoIsCompetentThenOrElseTheProvinceDecides() {
    assertThat(
            EndIsOfTheAuthorityThatRecognised.authority(
                Optional.of(DISTRICT_CHAIRMAN), Optional.of(PRIME_MINISTER), false))
        .isEqualTo(PRIME_MINISTER);
    assertThat(
            EndIsOfTheAuthorityThatRecognised.authority(
                Optional.of(DISTRICT_CHAIRMAN), Optional.empty(), false))
        .isEqualTo(PROVINCIAL_CHAIRMAN);
  }

  @Test
  void theProvinceRecordsADecisionOfThePrimeMinisterOnlyInHisName() {
    assertThat(mayTake(RevocationState.REVOKED, PRIME_MINISTER, "PROVINCE")).isTrue();
    assertThat(EndIsOfTheAuthorityThatRecognised.isNamed(null, PRIME_MINISTER)).isFalse();
    assertThat(EndIsOfTheAuthorityThatRecognised.isNamed(PROVINCIAL_CHAIRMAN, PRIME_MINISTER))
        .isFalse();
    assertThat(EndIsOfTheAuthorityThatRecognised.isNamed(PRIME_MINISTER, PRIME_MINISTER)).isTrue();
    assertThat(EndIsOfTheAuthorityThatRecognised.isNamed(null, PROVINCIAL_CHAIRMAN)).isTrue();
    assertThat(EndIsOfTheAuthorityThatRecognised.isNamed(PRIME_MINISTER, PROVINCIAL_CHAIRMAN))
        .isFalse();
  }

  private static boolean mayTake(RevocationState to, Authority authority, String level) {
    return EndIsOfTheAuthorityThatRecognised.mayTake(to, authority, level);
  }
}
