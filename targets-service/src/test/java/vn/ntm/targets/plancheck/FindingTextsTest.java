package vn.ntm.targets.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.plancheck.domain.CheckRule;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.FindingKind;
import vn.ntm.targets.plancheck.domain.Spot;

class FindingTextsTest {

  private static final Path PAGE = Path.of("..", "docs", "formats", "plan-check.md");
  private static final List<Object> ARGUMENTS =
      List.of(new BigDecimal("27.32"), LocalDate.of(2024, 1, 31), "a", "b", "c");

  @ParameterizedTest
  @EnumSource(FindingKind.class)
  void everyKindHasASentenceInBothLanguages(FindingKind kind) {
    Finding finding =
        new Finding(kind, new Spot("", null), null, null, List.of(), List.of(), ARGUMENTS);
    String vietnamese = FindingTexts.of(finding, FindingTexts.VIETNAMESE);
    String english = FindingTexts.of(finding, Locale.ENGLISH);
    assertThat(vietnamese).isNotBlank().isNotEqualTo(english).doesNotContain("{").contains("27,32");
    assertThat(english).isNotBlank().doesNotContain("{").contains("27.32");
  }

  @ParameterizedTest
  @EnumSource(CheckRule.class)
  void everyRuleIsDescribed(CheckRule rule) throws IOException {
    assertThat(Files.readString(PAGE)).contains("`" + rule.name() + "`");
  }
}
