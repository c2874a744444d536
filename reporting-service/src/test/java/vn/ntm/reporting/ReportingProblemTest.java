package vn.ntm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.web.problem.ProblemDocument;

class ReportingProblemTest {

  @ParameterizedTest
  @EnumSource(ReportingProblem.class)
  void everyProblemSpeaksBothLanguages(ReportingProblem problem) {
    for (String member : List.of("title", "detail")) {
      String english = ProblemDocument.text(problem, member, List.of(7), Locale.ENGLISH);
      String vietnamese =
          ProblemDocument.text(problem, member, List.of(7), Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{", "''");
      assertThat(vietnamese).isNotEqualTo(problem.code()).isNotEqualTo(english);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportingProblem.class)
  void everyProblemIsListedWithItsStatus(ReportingProblem problem) throws IOException {
    assertThat(Files.readString(Path.of("../docs/errors/reporting.md")))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }
}
