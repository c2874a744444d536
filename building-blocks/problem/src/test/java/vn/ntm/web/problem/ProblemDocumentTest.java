package vn.ntm.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemDocumentTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @ParameterizedTest
  @EnumSource(WebProblem.class)
  void everyCodeHasItsTextsInBothLanguages(WebProblem code) {
    for (String member : List.of("title", "detail")) {
      String english = ProblemDocument.text(code, member, List.of("x", "y"), Locale.ENGLISH);
      String vietnamese = ProblemDocument.text(code, member, List.of("x", "y"), VIETNAMESE);
      assertThat(english).isNotEqualTo(code.code()).doesNotContain("{", "''");
      assertThat(vietnamese).isNotEqualTo(code.code()).doesNotContain("{", "''");
      assertThat(vietnamese).isNotEqualTo(english);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = ';',
      value = {
        "none; en",
        "''; en",
        "vi; vi",
        "vi-VN, en; vi",
        "en-GB; en",
        "fr; en",
        "fr, vi; vi",
        "en, vi; en",
        "not a language!; en"
      })
  void theLanguageIsTheReadersWhenItIsSpoken(String accepted, String expected) {
    Locale language = ProblemDocument.language(accepted);
    assertThat(language.getLanguage()).isEqualTo(expected);
  }

  @Test
  void aDocumentHasItsMembersInOrderWithFactsAndParts() {
    ProblemException problem =
        new ProblemException(WebProblem.INVALID)
            .fact("shortfall", 1L)
            .part("/amount", WebProblem.UNKNOWN_FIELD, "amont");
    Map<String, Object> document =
        ProblemDocument.of(problem, Locale.ENGLISH, "/v1/allocations", "4bf9");
    assertThat(document)
        .containsEntry("status", 422)
        .containsEntry("code", "INVALID")
        .containsEntry("instance", "/v1/allocations")
        .containsEntry("traceId", "4bf9")
        .containsEntry("shortfall", 1L)
        .containsEntry(
            "errors",
            List.of(
                Map.of(
                    "pointer",
                    "/amount",
                    "code",
                    "UNKNOWN-FIELD",
                    "detail",
                    "The field 'amont' is not known here.")));
  }

  @Test
  void aRequestWithoutATraceHasNone() {
    assertThat(
            ProblemDocument.of(
                new ProblemException(WebProblem.NOT_FOUND), Locale.ENGLISH, "/v1/x", null))
        .doesNotContainKeys("traceId", "errors");
  }
}
