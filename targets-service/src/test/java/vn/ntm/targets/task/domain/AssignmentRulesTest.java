package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.targets.task.domain.AssignmentRules.Broken;

class AssignmentRulesTest {

  private static final LocalDate DAY = LocalDate.of(2019, 8, 5);

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void oneCriterionIsRaisedAtTwoOrThreePlaces(int places) {
    assertThat(AssignmentRules.broken(Purpose.RAISE, "17.8", places(places), DAY, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void itIsNotRaisedAtOneOrAtFour(int places) {
    assertThat(AssignmentRules.broken(Purpose.RAISE, "17", places(places), DAY, null))
        .containsExactly(Broken.ASSIGNMENT_PLACES_TO_RAISE);
  }

  @Test
  void whoFollowsPlacesFollowsAsManyAsAreNamed() {
    assertThat(AssignmentRules.broken(Purpose.FOLLOW, null, places(8), DAY, null)).isEmpty();
  }

  @Test
  void whoAnswersForACriterionIsNamedWithItsSetAndNotHere() {
    assertThat(AssignmentRules.broken(Purpose.ANSWER_FOR, "17", places(1), DAY, null))
        .containsExactly(Broken.ASSIGNMENT_OWNER_IS_NAMED_WITH_SET);
    assertThat(AssignmentRules.broken(Purpose.ANSWER_FOR, null, places(2), DAY, null))
        .containsExactly(
            Broken.ASSIGNMENT_CRITERION_MISSING, Broken.ASSIGNMENT_OWNER_IS_NAMED_WITH_SET);
  }

  @Test
  void everythingThatIsBrokenIsTold() {
    UUID twice = new UUID(1, 1);
    assertThat(
            AssignmentRules.broken(
                Purpose.RAISE, "H7", List.of(twice, twice), DAY, DAY.minusDays(1)))
        .containsExactly(
            Broken.ASSIGNMENT_CRITERION_FORM,
            Broken.ASSIGNMENT_PLACE_TWICE,
            Broken.ASSIGNMENT_PERIOD);
  }

  private static List<UUID> places(int count) {
    return IntStream.range(0, count).mapToObj(i -> new UUID(0, i)).toList();
  }
}
