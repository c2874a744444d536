package vn.ntm.funding.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.web.problem.ProblemDocument;

class NeedProblemTest {

  @ParameterizedTest
  @EnumSource(NeedProblem.class)
  void everyCodeHasATextInBothLanguages(NeedProblem problem) {
    List<Object> arguments = List.of("1", "2", "3");
    for (String member : List.of("title", "detail")) {
      String english = ProblemDocument.text(problem, member, arguments, Locale.ENGLISH);
      String vietnamese =
          ProblemDocument.text(problem, member, arguments, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
  }
}
