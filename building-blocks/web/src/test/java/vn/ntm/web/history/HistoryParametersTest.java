package vn.ntm.web.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.ntm.web.problem.ProblemException;

class HistoryParametersTest {

  private final HistoryParameters parameters = new HistoryParameters();

  @Test
  void withoutThemEverythingCounts() {
    assertThat(parameters.asOfDay()).isNull();
    assertThat(parameters.knownAtInstant()).isNull();
  }

  @Test
  void aDayAndAnInstantAreRead() {
    parameters.asOf = "2024-03-31";
    parameters.knownAt = "2024-04-30T23:59:59+07:00";
    assertThat(parameters.asOfDay()).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(parameters.knownAtInstant())
        .isEqualTo(
            OffsetDateTime.parse("2024-04-30T16:59:59Z")
                .withOffsetSameInstant(java.time.ZoneOffset.ofHours(7)));
  }

  @Test
  void anInstantWithoutItsOffsetIsRefused() {
    parameters.asOf = "31/03/2024";
    parameters.knownAt = "2024-04-30T23:59:59";
    assertThatThrownBy(parameters::asOfDay).isInstanceOf(ProblemException.class);
    assertThatThrownBy(parameters::knownAtInstant).isInstanceOf(ProblemException.class);
  }
}
