package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.WebProblem;

class ProblemTextsTest {

  @ParameterizedTest
  @EnumSource(FundingProblem.class)
  void everyCodeHasATextInBothLanguages(FundingProblem problem) {
    List<Object> arguments = List.of("1", "2", "3");
    for (String member : List.of("title", "detail")) {
      String english = ProblemDocument.text(problem, member, arguments, Locale.ENGLISH);
      String vietnamese =
          ProblemDocument.text(problem, member, arguments, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(NotAnAmountException.Reason.class)
  void whyANumberIsNoAmountIsSaidInPlainWords(NotAnAmountException.Reason reason) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
      assertThat(
              ProblemDocument.text(WebProblem.NOT_AN_AMOUNT, "detail", List.of(reason), language))
          .doesNotContain(reason.name());
    }
  }
}
