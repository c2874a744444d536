package vn.ntm.targets.plancheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.targets.plancheck.domain.CheckRule;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.KnownPlace;
import vn.ntm.targets.plancheck.domain.Severity;

class RealPlansTest {

  /** Printed by targets-service/plan-findings. */
  private static final Path LIST = Path.of("target", "plan-findings.tsv");

  static List<String> plans() {
    return RealPlans.NAMES;
  }

  @Test
  void traVinhSaysThreeThingsThatDoNotGoTogether() {
    assertThat(RealPlans.findings("tra-vinh-2020"))
        .extracting(Finding::rule, finding -> finding.spot().pointer(), Finding::severity)
        .containsExactlyInAnyOrder(
            tuple(CheckRule.CONFLICTING_SCOPE, "/targets/8/declared", Severity.WARNING),
            tuple(CheckRule.GOAL_FEASIBILITY, "/targets/4/declared", Severity.WARNING),
            tuple(CheckRule.NAME_MISMATCH, "/targets/1/localities/0", Severity.WARNING),
            tuple(CheckRule.DOUBLE_TARGET, "/targets/10", Severity.INFORMATION),
            tuple(CheckRule.COVERAGE_CHECK, "/targets/7", Severity.INFORMATION));
  }

  @Test
  void langSonSaysFourThingsThatDoNotGoTogether() {
    assertThat(RealPlans.findings("lang-son-2019"))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactlyInAnyOrder(
            tuple(CheckRule.CONFLICTING_GOALS, "4", "5"),
            tuple(CheckRule.AVG_CHECK, "11.5–12", "12.03"),
            tuple(CheckRule.MISSING_VALUE, null, "116"),
            tuple(CheckRule.LABEL_SEQUENCE, "1, 2, 3, 4, 5, 7, 8", "6"));
  }

  @Test
  void socTrangHasTwoTasksDueBeforeItsIssueAndAMisprintedName() {
    assertThat(RealPlans.findings("soc-trang-2024"))
        .extracting(Finding::rule, Finding::printed, finding -> finding.spot().pointer())
        .containsExactlyInAnyOrder(
            tuple(CheckRule.DUE_BEFORE_ISSUE, "2024-01-31", "/tasks/0/due"),
            tuple(CheckRule.DUE_BEFORE_ISSUE, "2024-01-31", "/tasks/2/due"),
            tuple(CheckRule.NAME_MISMATCH, "An Thành 1", "/places/26"),
            tuple(CheckRule.DUE_OUTSIDE_YEARS, "2025-12-31", "/targets/9/due"));
  }

  @Test
  void tanYenSaysSixThingsThatAReaderMustAskAbout() {
    assertThat(RealPlans.findings("tan-yen-2019"))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactlyInAnyOrder(
            tuple(CheckRule.CONFLICTING_DUE, "2020-04-30", "2020-03-31"),
            tuple(CheckRule.BASIS_AFTER_ISSUE, "2019-08-22", null),
            tuple(CheckRule.NAME_MISMATCH, "Nhã Nam", null),
            tuple(CheckRule.NAME_MISMATCH, "Ngọc Thiệp", "Xã Ngọc Thiện"),
            tuple(CheckRule.STATUS_COUNT, "14", "13 + 1"),
            tuple(CheckRule.LABEL_SEQUENCE, "1, 2, 8", "3"));
  }

  @Test
  void anGiangHasThreeWrongNumbersTwoDoubleClassesALabelAndSevenCodesWithoutRemedy() {
    assertThat(RealPlans.findings("an-giang-2018"))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactlyInAnyOrder(
            tuple(CheckRule.RATIO_CHECK, "27.32", "27.73"),
            tuple(CheckRule.SUM_CHECK, "119", "118"),
            tuple(CheckRule.BUCKET_VS_ASSESSMENT, "33", "19"),
            tuple(CheckRule.DUPLICATE_CLASSIFICATION, "UNCHANGED (II.2.a), NEW (II.2.b)", null),
            tuple(CheckRule.DUPLICATE_CLASSIFICATION, "UNCHANGED (II.2.a), RAISED (III.4)", null),
            tuple(CheckRule.LABEL_SEQUENCE, "1, 2, 2", "3"),
            tuple(CheckRule.REMEDY_MISSING, "2.3", null),
            tuple(CheckRule.REMEDY_MISSING, "17.2", null),
            tuple(CheckRule.REMEDY_MISSING, "17.5", null),
            tuple(CheckRule.REMEDY_MISSING, "18.3", null),
            tuple(CheckRule.REMEDY_MISSING, "19.2", null),
            tuple(CheckRule.REMEDY_MISSING, "15.2", null),
            tuple(CheckRule.REMEDY_MISSING, "10", null));
  }

  @Test
  void f000_05_sevenCommunesHaveBothTheAdvancedAndTheModelTarget() {
    assertThat(one("tra-vinh-2020", CheckRule.DOUBLE_TARGET))
        .extracting(Finding::computed, Finding::printed)
        .containsExactly(
            "7", "Long Toàn, An Trường, Mỹ Long Nam, Đại An, Long Vĩnh, Ninh Thới, Hưng Mỹ");
  }

  @Test
  void f000_07_everyDistrictUnitHasAModelCommune() {
    assertThat(RealPlans.findings("tra-vinh-2020"))
        .noneMatch(finding -> finding.spot().pointer().startsWith("/targets/12"));
  }

  @Test
  void f000_08_communesWithoutAListedModelHamletAreNotShownAndNotMissing() {
    Finding finding = one("tra-vinh-2020", CheckRule.COVERAGE_CHECK);
    assertThat(finding.computed()).isEqualTo("19");
    assertThat(FindingTexts.of(finding, Locale.ENGLISH))
        .contains("19 of 36", "not shown, not missing", "Đại An")
        .doesNotContain("Ngũ Lạc", "Long Hiệp");
  }

  @Test
  void f000_10_aGainOfTwoIsImpossibleAtEighteenOfNineteen() {
    assertThat(one("tra-vinh-2020", CheckRule.GOAL_FEASIBILITY).computed())
        .isEqualTo("min(2, 19 − x)");
  }

  @Test
  void f000_20_huyenHoiIsNotTakenForADistrict() {
    Finding finding = one("tra-vinh-2020", CheckRule.NAME_MISMATCH);
    assertThat(finding.printed()).isEqualTo("Huyện Hội");
    assertThat(finding.suggestions())
        .extracting(KnownPlace::name, KnownPlace::level)
        .containsExactly(tuple("Xã Huyền Hội", "COMMUNE"));
  }

  @Test
  void f001_06_twoGoalsOnPovertyAreBothKept() {
    Finding finding = one("lang-son-2019", CheckRule.CONFLICTING_GOALS);
    assertThat(finding.pointers()).containsExactly("/targets/8/declared", "/targets/2/declared");
    assertThat(FindingTexts.of(finding, Locale.ENGLISH)).contains("Both are kept");
  }

  @Test
  void f001_04_theLeftOutIncrementOfCriterionFifteenIs116() {
    assertThat(one("lang-son-2019", CheckRule.MISSING_VALUE))
        .extracting(Finding::computed, finding -> finding.spot().section())
        .containsExactly("116", "II.2 tiêu chí 15");
  }

  @Test
  void f002_25_theFirstTaskIsLateFromTheStart() {
    assertThat(RealPlans.findings("soc-trang-2024"))
        .filteredOn(finding -> finding.rule() == CheckRule.DUE_BEFORE_ISSUE)
        .extracting(finding -> FindingTexts.of(finding, FindingTexts.VIETNAMESE))
        .contains(
            "“Kế hoạch thực hiện CT MTQG xây dựng NTM năm 2024” có hạn 31/01/2024, trước ngày"
                + " ban hành kế hoạch 05/02/2024: quá hạn ngay từ đầu.");
  }

  @Test
  void f002_16_anThanhIsAskedAboutWithAnThanhTheFirstAsTheNearest() {
    Finding finding = one("soc-trang-2024", CheckRule.NAME_MISMATCH);
    assertThat(finding.pointers()).containsExactly("/places/26", "/pilots/2/place");
    assertThat(finding.suggestions().get(0).name()).isEqualTo("Xã An Thạnh 1");
  }

  @Test
  void f003_15_theStricterOfTwoDaysIsNamed() {
    assertThat(FindingTexts.of(one("tan-yen-2019", CheckRule.CONFLICTING_DUE), Locale.ENGLISH))
        .endsWith("the stricter is 2020-03-31.");
  }

  @Test
  void f003_07_thirteenAreRecognisedAndVietNgocWaitsForTheDecision() {
    Finding finding = one("tan-yen-2019", CheckRule.STATUS_COUNT);
    assertThat(FindingTexts.of(finding, FindingTexts.VIETNAMESE))
        .contains("ghi 14", "13 đã được công nhận", "Việt Ngọc");
  }

  @Test
  void f004_03_theTopGroupHoldsNineteenBecauseFourteenHaveFallenBack() {
    Finding finding = one("an-giang-2018", CheckRule.BUCKET_VS_ASSESSMENT);
    assertThat(finding.others()).hasSize(14);
    assertThat(finding.computed()).isEqualTo("19");
  }

  @Test
  void f004_11_theThirdRowOfGroupTwoIsNumberedTwo() {
    assertThat(one("an-giang-2018", CheckRule.LABEL_SEQUENCE).spot().section())
        .isEqualTo("Phụ lục 2, mục II");
  }

  @Test
  void f004_12_indicator152IsUnchangedAndNew() {
    assertThat(classifiedTwice("15.2")).contains("không thay đổi (II.2.a), mới (II.2.b)");
  }

  @Test
  void f004_13_incomeIsUnchangedAndRaised() {
    assertThat(classifiedTwice("10")).contains("không thay đổi (II.2.a), nâng cao (III.4)");
  }

  @Test
  void theListOfFindingsNamesRulePlaceAndBothNumbers() throws IOException {
    PlanFindingsReport.write(LIST);
    assertThat(Files.readAllLines(LIST))
        .hasSizeGreaterThan(RealPlans.NAMES.size())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "an-giang-2018\tERROR\tRATIO_CHECK\t/statements/0/value\tI.1\t27.32"
                            + "\t27.73"));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyFindingIsSaidInBothLanguages(String plan) {
    for (Finding finding : RealPlans.findings(plan)) {
      String english = FindingTexts.of(finding, Locale.ENGLISH);
      String vietnamese = FindingTexts.of(finding, FindingTexts.VIETNAMESE);
      assertThat(vietnamese).isNotBlank().isNotEqualTo(english).doesNotContain("{", "null");
      assertThat(english).isNotBlank().doesNotContain("{", "null");
    }
  }

  private static Finding one(String plan, CheckRule rule) {
    List<Finding> found =
        RealPlans.findings(plan).stream().filter(finding -> finding.rule() == rule).toList();
    assertThat(found).as(rule.name()).hasSize(1);
    return found.get(0);
  }

  private static String classifiedTwice(String code) {
    return RealPlans.findings("an-giang-2018").stream()
        .filter(finding -> finding.rule() == CheckRule.DUPLICATE_CLASSIFICATION)
        .map(finding -> FindingTexts.of(finding, FindingTexts.VIETNAMESE))
        .filter(text -> text.contains(" " + code + " "))
        .findFirst()
        .orElse("");
  }
}
