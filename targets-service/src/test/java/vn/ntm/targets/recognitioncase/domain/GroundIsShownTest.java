package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.assessment.domain.RevocationRisk;

class GroundIsShownTest {

  private static final List<String> SIX_WITH_KEY = List.of("2", "5", "10", "13", "14", "18");

  @Test
  void f002_18_anAssessmentShowsTheGroundThatItFoundUnmet() {
    assertThat(shown(SIX_WITH_KEY, List.of())).contains(true);
  }

  @Test
  void f002_18_anAssessmentWithoutAGroundContradictsAProposal() {
    assertThat(shown(List.of("2"), List.of())).contains(false);
    // Five of nineteen are no ground, whatever becomes of one undetermined indicator of them.
    assertThat(shown(List.of("2", "5", "10", "13"), List.of("17.1", "17.2"))).contains(false);
  }

  @Test
  void f002_18_whatIsUndeterminedLeavesOpenWhetherThereIsAGround() {
    assertThat(shown(List.of("2", "5", "10", "13", "14"), List.of("17.1"))).isEmpty();
  }

  @Test
  void f002_18_communesThatWereRevokedAreAGroundThatIsShown() {
    assertThat(
            GroundIsShown.by(
                standing(List.of(), List.of()), Set.of(), risk -> risk.withCommunes(3, 10)))
        .contains(true);
  }

  private static java.util.Optional<Boolean> shown(List<String> unmet, List<String> undetermined) {
    return GroundIsShown.by(
        standing(unmet, undetermined), Set.of("10", "17", "19"), (RevocationRisk risk) -> risk);
  }

  private static CriteriaStanding standing(List<String> unmet, List<String> undetermined) {
    return CriteriaStanding.of(
        new CriteriaStanding.Set(new UUID(0, 1), "COMMUNE_2021", "318/QĐ-TTg", 19),
        new CriteriaStanding.Found(
            LocalDate.parse("2024-06-03"), true, 10, unmet, unmet, undetermined));
  }
}
