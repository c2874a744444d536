package vn.ntm.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.files.table.FileRule;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemDocument;

class BatchProblemTextsTest {

  @ParameterizedTest
  @EnumSource(BatchProblem.class)
  void everyCodeHasATextInBothLanguages(BatchProblem problem) {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(FileRule.class)
  void everyRuleForFilesHasItsProblem(FileRule rule) {
    assertThat(BatchProblem.of("ROW-" + rule.name().replace('_', '-')))
        .isInstanceOf(BatchProblem.class);
  }

  @Test
  void aRowThatBreaksTheRuleOfASingleProposalHasItsProblem() {
    for (String code : AllocationBatch.KEPT_BY_EACH_ROW) {
      assertThat(BatchProblem.of(code).code()).isEqualTo(code);
    }
  }

  private static String text(ProblemCode problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("1", "2", "3"), language);
  }
}
