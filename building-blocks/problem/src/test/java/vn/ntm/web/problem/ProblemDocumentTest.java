package vn.ntm.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void theWeightsOfTheReadersLanguagesDecide() {
    assertThat(ProblemDocument.language("vi;q=0.3, en;q=0.7").getLanguage()).isEqualTo("en");
    assertThat(ProblemDocument.language("en;q=0.3, VI;q=0.7").getLanguage()).isEqualTo("vi");
    assertThat(ProblemDocument.language("*").getLanguage()).isEqualTo("en");
  }

  @Test
  void noTwoKindsOfErrorShareACode() {
    assertThat(WebProblem.values()).extracting(WebProblem::code).doesNotHaveDuplicates();
    assertThat(WebProblem.values()).allMatch(kind -> kind.status() >= 400 && kind.status() < 600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems.properties", "problems_vi.properties"})
  void noTextIsLeftOverFromACodeThatIsNoMore(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(WebProblem.class.getResourceAsStream(bundle), UTF_8)) {
      texts.load(reader);
    }
    List<String> expected =
        Stream.concat(
                Stream.of(WebProblem.values())
                    .flatMap(kind -> Stream.of(kind.code() + ".title", kind.code() + ".detail")),
                Stream.concat(
                    Stream.of("OUT-OF-BOUNDS.CONTROL_CHARACTERS"),
                    Stream.of(Reason.values()).map(reason -> "INV-10." + reason)))
            .toList();
    assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void numbersAreWrittenAsInTheLanguageOfTheText() {
    List<Object> bytes = List.of(20_971_520L);
    assertThat(ProblemDocument.text(WebProblem.TOO_LARGE, "detail", bytes, Locale.ENGLISH))
        .contains("20,971,520");
    assertThat(ProblemDocument.text(WebProblem.TOO_LARGE, "detail", bytes, VIETNAMESE))
        .contains("20.971.520");
  }

  @Test
  void theArgumentsStandInTheText() {
    assertThat(
            ProblemDocument.text(
                WebProblem.INVALID_PARAMETER, "detail", List.of("limit", "{0}"), VIETNAMESE))
        .isEqualTo("Tham số 'limit' không thể nhận giá trị '{0}'.");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void whyANumberIsNoAmountIsSaidInPlainWords(Reason reason) {
    for (Locale language : List.of(Locale.ENGLISH, VIETNAMESE)) {
      assertThat(
              ProblemDocument.text(WebProblem.NOT_AN_AMOUNT, "detail", List.of(reason), language))
          .doesNotContain(reason.name())
          .matches("(?s).*9007199254740991: [^ ]+ .*\\.");
    }
  }

  @Test
  void aConstantWithoutWordsOfItsOwnIsTold() {
    assertThat(
            ProblemDocument.text(
                WebProblem.INVALID_PARAMETER,
                "detail",
                List.of("reason", Reason.FRACTION),
                VIETNAMESE))
        .contains("'FRACTION'");
  }

  /** As amounts tell why they are none. */
  private enum Reason {
    FRACTION,
    NEGATIVE,
    TOO_LARGE,
    NOT_A_NUMBER
  }

  @Test
  void aCodeWithoutTextsIsStillAnswered() {
    ProblemCode code =
        new ProblemCode() {
          @Override
          public String code() {
            return "NOBODY-WROTE-THIS";
          }

          @Override
          public int status() {
            return 409;
          }
        };
    assertThat(ProblemDocument.of(new ProblemException(code), VIETNAMESE, "/v1/x", null))
        .containsEntry("title", "NOBODY-WROTE-THIS")
        .containsEntry("status", 409);
  }

  @Test
  void aRefusalIsKeptForTheAuditTrail() {
    ProblemException problem = new ProblemException(WebProblem.NOT_FOUND);
    assertThat(problem.refusal()).isEmpty();
    assertThat(problem.refusing("outside of the subtree", "account 1").refusal())
        .contains(new ProblemException.Refusal("outside of the subtree", "account 1"));
  }
}
