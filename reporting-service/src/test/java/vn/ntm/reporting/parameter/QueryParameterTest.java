package vn.ntm.reporting.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

class QueryParameterTest {

  private static QueryParameter sent(String value) {
    return new QueryParameter("parameter", value);
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(WebProblem.INVALID_PARAMETER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "20240", "-024", "2O24", " 2024", "٢٠٢٤"})
  void whatIsNoYearIsRefused(String value) {
    refused(() -> sent(value).year());
  }

  @Test
  void aMissingYearIsRefused() {
    refused(() -> sent(null).year());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "018d7847-fc09-7477-b791-35b4175fe2e", "94"})
  void whatIsNoIdIsRefused(String value) {
    refused(() -> sent(value).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MONDAY", "monday,", "monday,monday", "someday", "monday tuesday"})
  void aListTakesEachKnownNameOnceInLowerCase(String value) {
    refused(() -> sent(value).someOf(DayOfWeek.class, Set.of()));
    assertThat(sent("monday,friday").someOf(DayOfWeek.class, Set.of()))
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "TRUE", "yes"})
  void onlyTrueAndFalseAreTaken(String value) {
    refused(() -> sent(value).isTrue());
    assertThat(sent("true").isTrue()).isTrue();
    assertThat(sent(null).isTrue()).isFalse();
  }
}
