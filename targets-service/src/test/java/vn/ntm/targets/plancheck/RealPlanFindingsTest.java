package vn.ntm.targets.plancheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.targets.plancheck.domain.CheckRule;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.KnownPlace;
import vn.ntm.targets.plancheck.domain.Severity;

class RealPlanFindingsTest {

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
  void langSonSaysFourThingsThatDoNotGoTogetherAndNamesNoneOfItsPlaces() {
    assertThat(RealPlans.findings("lang-son-2019"))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactlyInAnyOrder(
            tuple(CheckRule.CONFLICTING_GOALS, "4", "5"),
            tuple(CheckRule.AVG_CHECK, "11.5–12", "12.03"),
            tuple(CheckRule.MISSING_VALUE, null, "116"),
            tuple(CheckRule.LABEL_SEQUENCE, "1, 2, 3, 4, 5, 7, 8", "6"),
            tuple(CheckRule.SCOPE_NOT_NAMED, "189", "0"),
            tuple(CheckRule.SCOPE_NOT_NAMED, "18", "0"));
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
  void tanYenSaysSevenThingsThatAReaderMustAskAbout() {
    assertThat(RealPlans.findings("tan-yen-2019"))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactlyInAnyOrder(
            tuple(CheckRule.CONFLICTING_DUE, "2020-04-30", "2020-03-31"),
            tuple(CheckRule.BASIS_AFTER_ISSUE, "2019-08-22", null),
            tuple(CheckRule.NAME_MISMATCH, "Nhã Nam", null),
            tuple(CheckRule.NAME_MISMATCH, "Ngọc Thiệp", "Xã Ngọc Thiện"),
            tuple(CheckRule.STATUS_COUNT, "14", "13 + 1"),
            tuple(CheckRule.MILESTONE_BEFORE_YEAR, "2020", "4/5"),
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
  void f000_03_aCommuneLeftOutOfTheThirteenIsMissedInTheirNumber() {
    assertThat(listChecks("tra-vinh-2020", plan -> {})).isEmpty();
    assertThat(listChecks("tra-vinh-2020", plan -> list(plan, 1).remove(12)))
        .containsExactly(tuple("/targets/1/declared", "13", "12"));
  }

  @Test
  void f000_04_aCommuneLeftOutOfTheTwentyOneIsMissedInTheirNumber() {
    int advanced = index("tra-vinh-2020", "TV-09");
    assertThat(listChecks("tra-vinh-2020", plan -> list(plan, advanced).remove(20)))
        .contains(tuple("/targets/" + advanced + "/declared", "21", "20"));
  }

  @Test
  void f000_06_theModelVillagesOfEachDistrictAreAsManyAsItIsToHave() {
    int villages = index("tra-vinh-2020", "TV-11");
    PlanDocument.Target target = PlanDocuments.real("tra-vinh-2020").targets().get(villages);
    Map<String, Integer> declared =
        target.byParent().stream()
            .collect(
                Collectors.toMap(
                    PlanDocument.ParentPart::parentName, part -> part.declared().intValue()));
    Map<String, Integer> listed = new TreeMap<>();
    for (PlanDocument.ListedLocality village : target.localities()) {
      listed.merge(RealPlans.districtOf(village.parentCode()), 1, Integer::sum);
    }
    assertThat(listed).isEqualTo(new TreeMap<>(declared));
    assertThat(listed.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(35);
    assertThat(target.declared()).isEqualByComparingTo("35");
  }

  @Test
  void f001_02_aYearThatDoesNotMakeTheWholeWithTheOtherIsFound() {
    Consumer<ObjectNode> oneMore =
        plan -> ((ObjectNode) plan.at("/targets/0/byYear/0")).put("declared", 23);
    assertThat(beyond("lang-son-2019", oneMore))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactly(tuple(CheckRule.SUM_CHECK, "100", "101"));
    Consumer<ObjectNode> otherShare =
        plan -> ((ObjectNode) plan.at("/targets/0")).put("percent", 52);
    assertThat(beyond("lang-son-2019", otherShare))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .containsExactly(tuple(CheckRule.RATIO_CHECK, "52", "53"));
  }

  @Test
  void f001_03_theTotalsOfAllCriteriaMakeMoreThanTheRangeOfTheAverage() {
    PlanDocument.Target average = PlanDocuments.real("lang-son-2019").targets().get(1);
    assertThat(average.baseline()).isEqualByComparingTo("7.66");
    assertThat(average.baselineAsOf().precision()).isEqualTo(PlanDocument.DuePrecision.MONTH);
    Finding finding = one("lang-son-2019", CheckRule.AVG_CHECK);
    assertThat(finding.printed()).isEqualTo("11.5–12");
    assertThat(finding.computed()).isEqualTo("12.03");
    assertThat(FindingTexts.of(finding, Locale.ENGLISH)).contains("2274", "189");
  }

  @Test
  void f001_10_theNeedOfCapitalIsTheSumOfItsSources() {
    assertThat(RealPlans.findings("lang-son-2019"))
        .noneMatch(finding -> finding.spot().pointer().startsWith("/capitalNeeds"));
    Consumer<ObjectNode> wrong =
        plan -> ((ObjectNode) plan.at("/capitalNeeds")).put("declaredTotalMillion", 366001);
    assertThat(beyond("lang-son-2019", wrong))
        .extracting(Finding::rule, Finding::printed, Finding::computed)
        .contains(tuple(CheckRule.SUM_CHECK, "366001", "366000"));
  }

  @Test
  void f003_02_aBasisDatedAfterThePlanIsAWarningAndOneOfTheSameDayIsNone() {
    Finding finding = one("tan-yen-2019", CheckRule.BASIS_AFTER_ISSUE);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.spot().pointer()).startsWith("/legalBasis/0");
    assertThat(finding.printed()).isEqualTo("2019-08-22");
    assertThat(FindingTexts.of(finding, FindingTexts.VIETNAMESE))
        .contains("22/08/2019", "05/08/2019");
    Consumer<ObjectNode> sameDay =
        plan -> ((ObjectNode) plan.at("/legalBasis/0")).put("issuedOn", "2019-08-05");
    assertThat(findings("tan-yen-2019", sameDay))
        .noneMatch(one -> one.rule() == CheckRule.BASIS_AFTER_ISSUE);
  }

  @Test
  void f004_02_theShareOfRecognisedCommunesIsComputedBesideThePrintedOne() {
    Finding finding = one("an-giang-2018", CheckRule.RATIO_CHECK);
    assertThat(finding.printed()).isEqualTo("27.32");
    assertThat(finding.computed()).isEqualTo("27.73");
    assertThat(finding.pointers()).contains("/statements/0/value");
    assertThat(FindingTexts.of(finding, FindingTexts.VIETNAMESE)).contains("33", "119");
    Consumer<ObjectNode> mended =
        plan -> ((ObjectNode) plan.at("/statements/0")).put("value", 27.73);
    assertThat(findings("an-giang-2018", mended))
        .noneMatch(one -> one.rule() == CheckRule.RATIO_CHECK);
  }

  @Test
  void f004_03_theGroupsOfCommunesMakeOneLessThanAllCommunes() {
    Finding finding = one("an-giang-2018", CheckRule.SUM_CHECK);
    assertThat(finding.printed()).isEqualTo("119");
    assertThat(finding.computed()).isEqualTo("118");
  }

  @Test
  void f004_04_anAverageOfPlacesThatAreNotListedIsOnlyComparedWithWhatItsGroupsAllow() {
    assertThat(RealPlans.findings("an-giang-2018"))
        .noneMatch(finding -> finding.rule() == CheckRule.AVG_CHECK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.9, 19.1})
  void f004_04_anAverageThatNoGroupsAllowIsFound(double average) {
    Consumer<ObjectNode> impossible =
        plan -> ((ObjectNode) plan.at("/statements/2")).put("value", average);
    assertThat(findings("an-giang-2018", impossible))
        .filteredOn(finding -> finding.rule() == CheckRule.AVG_CHECK)
        .extracting(finding -> finding.spot().pointer())
        .containsExactly("/statements/2/value");
  }

  @Test
  void f004_08_theCommunesOfTheFirstPeriodAreCountedByTheirYear() {
    assertThat(RealPlans.findings("an-giang-2018"))
        .noneMatch(finding -> finding.spot().pointer().startsWith("/statements/5"));
    Consumer<ObjectNode> fourteen =
        plan -> ((ObjectNode) plan.at("/statements/5")).put("value", 14);
    assertThat(beyond("an-giang-2018", fourteen)).isNotEmpty();
  }

  @Test
  void fourOfTheFiveCommunesOfTheNextYearAreHandedOnInThePlansFirstYear() {
    Finding finding = one("tan-yen-2019", CheckRule.MILESTONE_BEFORE_YEAR);
    assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
    assertThat(finding.others()).hasSize(4);
    assertThat(FindingTexts.of(finding, FindingTexts.VIETNAMESE))
        .contains("năm 2020", "4/5", "Hợp Đức", "Tân Trung", "Cao Xá", "Song Vân")
        .doesNotContain("Liên Chung");
    // The last step of Liên Chung, moved into 2019, makes it five; that of Cao Xá, into 2020,
    // three.
    assertThat(steps("Liên Chung", "2019-12-31")).isEqualTo("5/5");
    assertThat(steps("Cao Xá", "2020-01-31")).isEqualTo("3/5");
  }

  private static String steps(String place, String lastDay) {
    Consumer<ObjectNode> moved =
        plan -> {
          for (JsonNode step : plan.withArray("/milestones")) {
            if (step.at("/place/name").asText().equals(place)) {
              ((ObjectNode) step.path("due")).put("date", lastDay);
            }
          }
        };
    return findings("tan-yen-2019", moved).stream()
        .filter(finding -> finding.rule() == CheckRule.MILESTONE_BEFORE_YEAR)
        .map(Finding::computed)
        .findFirst()
        .orElse(null);
  }

  @Test
  void placesThatAVersionNamesAreNoLongerOnlyCounted() {
    Consumer<ObjectNode> named =
        plan -> {
          ArrayNode places = (ArrayNode) plan.at("/scope/places");
          for (int i = 0; i < 18; i++) {
            places.addObject().put("name", "Xã thử " + i).put("level", "COMMUNE");
          }
        };
    assertThat(findings("lang-son-2019", named))
        .filteredOn(finding -> finding.rule() == CheckRule.SCOPE_NOT_NAMED)
        .extracting(Finding::printed)
        .containsExactly("189");
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

  /** What is found in a plan that was changed. */
  private static List<Finding> findings(String plan, Consumer<ObjectNode> change) {
    return RealPlans.findings(plan, change);
  }

  /** What is found in a changed plan and was not found before. */
  private static List<Finding> beyond(String plan, Consumer<ObjectNode> change) {
    List<String> before =
        RealPlans.findings(plan).stream().map(RealPlanFindingsTest::inWords).toList();
    return findings(plan, change).stream()
        .filter(finding -> !before.contains(inWords(finding)))
        .toList();
  }

  private static String inWords(Finding finding) {
    return finding.spot().pointer() + FindingTexts.of(finding, Locale.ENGLISH);
  }

  private static List<org.assertj.core.groups.Tuple> listChecks(
      String plan, Consumer<ObjectNode> change) {
    return findings(plan, change).stream()
        .filter(finding -> finding.rule() == CheckRule.COUNT_CHECK)
        .map(finding -> tuple(finding.spot().pointer(), finding.printed(), finding.computed()))
        .toList();
  }

  private static ArrayNode list(ObjectNode plan, int target) {
    return (ArrayNode) plan.at("/targets/" + target + "/localities");
  }

  private static int index(String plan, String code) {
    List<PlanDocument.Target> targets = PlanDocuments.real(plan).targets();
    int index = 0;
    while (!targets.get(index).code().equals(code)) {
      index++;
    }
    return index;
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
