package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.PlanIsComplete;

/** What the five real plans say in the format, and that records and schema are one format. */
class PlanFormatTest {

  private static final Path SCHEMA = Path.of("..", "contracts", "plan", "plan.v1.schema.json");

  @Test
  void schemaAndRecordsHaveTheSameMembersAndDemandTheSame() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
    for (Class<? extends Record> part : PlanIsComplete.REQUIRED.keySet()) {
      JsonNode described = described(schema, part);
      assertThat(names(described.path("properties")))
          .as(part.getSimpleName())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(part.getRecordComponents()).map(RecordComponent::getName).toList());
      Set<String> required = new TreeSet<>();
      described.path("required").forEach(name -> required.add(name.asText()));
      assertThat(required).as(part.getSimpleName()).isEqualTo(required(part));
    }
  }

  private static TreeSet<String> required(Class<? extends Record> part) {
    return new TreeSet<>(PlanIsComplete.REQUIRED.get(part));
  }

  private static JsonNode described(JsonNode schema, Class<? extends Record> part) {
    if (part == PlanDocument.class) {
      return schema;
    }
    if (part == CapitalNeeds.NamedCriterion.class) {
      return schema.at("/$defs/line/properties/criterion/oneOf/0");
    }
    String name = part.getSimpleName();
    return schema
        .path("$defs")
        .path(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void f000_01_aPlanWithoutNumberIsAPlanOfTheProvinceForItsYear() {
    PlanDocument plan = PlanDocuments.real("tra-vinh-2020");
    assertThat(plan.hasNumberAndDay()).isFalse();
    assertThat(plan.localityCode()).isEqualTo("84");
    assertThat(List.of(plan.yearFrom(), plan.yearTo())).containsExactly(2020, 2020);
    assertThat(plan.legalBasis()).hasSize(9);
    assertThat(plan.legalBasis().get(0))
        .isEqualTo(
            new PlanDocument.LegalBasis(
                PlanDocument.LegalBasisKind.DIRECTIVE,
                "58-CT/TU",
                LocalDate.of(2020, 4, 1),
                null,
                null));
  }

  @Test
  void f000_03_thirteenCommunesAreListedByDistrict() {
    assertThat(byParent("tra-vinh-2020", "TV-02"))
        .isEqualTo(
            Map.of(
                "Huyện Càng Long", 3L,
                "Huyện Cầu Ngang", 2L,
                "Huyện Duyên Hải", 1L,
                "Huyện Trà Cú", 4L,
                "Huyện Châu Thành", 3L));
    assertThat(namesOf("tra-vinh-2020", "TV-02"))
        .containsExactly(
            "Huyền Hội",
            "Bình Phú",
            "Nhị Long",
            "Mỹ Hòa",
            "Hiệp Hòa",
            "Ngũ Lạc",
            "Long Hiệp",
            "Tân Hiệp",
            "Phước Hưng",
            "Hàm Tân",
            "Lương Hòa",
            "Song Lộc",
            "Mỹ Chánh");
    assertThat(target("tra-vinh-2020", "TV-02").standard()).isEqualTo(Standard.NTM);
    assertThat(target("tra-vinh-2020", "TV-02").declared()).isEqualTo("13");
  }

  @Test
  void f000_04_twentyOneAdvancedCommunesAreListedByDistrict() {
    assertThat(byParent("tra-vinh-2020", "TV-09"))
        .isEqualTo(
            Map.of(
                "Thị xã Duyên Hải", 5L,
                "Huyện Tiểu Cần", 2L,
                "Huyện Càng Long", 3L,
                "Huyện Cầu Ngang", 3L,
                "Huyện Duyên Hải", 1L,
                "Huyện Trà Cú", 3L,
                "Huyện Cầu Kè", 3L,
                "Huyện Châu Thành", 1L));
    assertThat(namesOf("tra-vinh-2020", "TV-09")).doesNotHaveDuplicates().hasSize(21);
    assertThat(target("tra-vinh-2020", "TV-09").declared()).isEqualTo("21");
    assertThat(target("tra-vinh-2020", "TV-09").standard()).isEqualTo(Standard.ADVANCED);
  }

  @Test
  void f000_05_sevenModelCommunesAreToBeAdvancedInTheSameYear() {
    Set<String> advanced = new HashSet<>(namesOf("tra-vinh-2020", "TV-09"));
    List<String> model = namesOf("tra-vinh-2020", "TV-10");
    assertThat(model).hasSize(9);
    assertThat(model.stream().filter(advanced::contains))
        .containsExactlyInAnyOrder(
            "Long Toàn", "An Trường", "Mỹ Long Nam", "Đại An", "Long Vĩnh", "Ninh Thới", "Hưng Mỹ");
    assertThat(model.stream().filter(name -> !advanced.contains(name)))
        .containsExactlyInAnyOrder("Tân Hùng", "Long Đức");
  }

  @Test
  void f000_06_thirtyFiveModelVillagesLieInTwentyEightCommunes() {
    PlanDocument.Target villages = target("tra-vinh-2020", "TV-11");
    assertThat(villages.localities()).hasSize(35);
    assertThat(
            villages.localities().stream()
                .map(PlanDocument.ListedLocality::parentCode)
                .collect(Collectors.toSet()))
        .hasSize(28);
    assertThat(villages.byParent().stream().map(part -> part.declared().intValue()))
        .containsExactly(7, 11, 2, 2, 1, 8, 1, 2, 1);
    assertThat(villages.standard()).isEqualTo(Standard.MODEL_VILLAGE);
  }

  @Test
  void f000_10_aCommuneCannotGainMoreThanItLacks() {
    PlanDocument.Target gain = target("tra-vinh-2020", "TV-05");
    assertThat(gain.baseYear()).isEqualTo(2019);
    CriteriaGain rule = new CriteriaGain(gain.declared().intValue(), gain.outOf().intValue());
    assertThat(IntStream.of(15, 17, 18, 19).map(rule::required)).containsExactly(2, 2, 1, 0);
    assertThat(rule.isInterpreted(17)).isFalse();
    assertThat(rule.isInterpreted(18)).isTrue();
    assertThat(rule.isReached(17, 18)).isFalse();
    assertThat(rule.isReached(18, 19)).isTrue();
  }

  @Test
  void f000_11_aShareNamesWhatIsCountedAndFromWhat() {
    PlanDocument.Target share = target("tra-vinh-2020", "TV-06");
    assertThat(share.goalKind()).isEqualTo(PlanDocument.GoalKind.RATIO);
    assertThat(share.numerator()).isNotBlank();
    assertThat(share.denominator()).isNotBlank();
    assertThat(share.declared()).isEqualTo("85");
    assertThat(target("tra-vinh-2020", "TV-07").declared()).isEqualTo("65");
  }

  @Test
  void f001_01_theScopeIsCountedWhereItIsNotNamed() {
    PlanScope scope = PlanDocuments.real("lang-son-2019").scope();
    assertThat(scope.counts().stream().map(PlanScope.Count::level))
        .containsExactly("VILLAGE", "COMMUNE");
    assertThat(scope.counts().stream().map(count -> count.declared().intValue()))
        .containsExactly(189, 18);
    assertThat(scope.places()).hasSize(5);
  }

  @Test
  void f001_02_theYearsMakeTheWholeAndTheShareIsPrintedRounded() {
    PlanDocument.Target villages = target("lang-son-2019", "LS-01");
    assertThat(
            villages.byYear().stream()
                .map(PlanDocument.YearPart::declared)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(villages.declared());
    assertThat(CriterionShare.percent(villages, 2)).contains(new BigDecimal("52.91"));
    assertThat(CriterionShare.percent(villages, 0)).contains(villages.percent());
  }

  @Test
  void f001_04_baselineAndShareOfEachCriterionFollowFromItsNumbers() {
    List<PlanDocument.Target> criteria =
        PlanDocuments.real("lang-son-2019").targets().stream()
            .filter(target -> target.goalKind() == PlanDocument.GoalKind.CRITERION_TARGET)
            .toList();
    assertThat(criteria).hasSize(16);
    for (PlanDocument.Target one : criteria) {
      assertThat(CriterionShare.percent(one, one.percent().scale()))
          .as(one.code())
          .contains(one.percent());
    }
    assertThat(
            criteria.stream()
                .map(one -> CriterionShare.baseline(one).map(BigDecimal::intValue).orElse(null)))
        .containsExactly(98, 139, 164, 25, 139, 116, 24, 58, 177, 14, 136, 152, 67, 12, null, 127);
    assertThat(criteria.stream().mapToInt(one -> one.declared().intValue()).sum()).isEqualTo(2274);
  }

  @Test
  void f001_05_quantitiesKeepTheWordAbout() {
    assertThat(target("lang-son-2019", "LS-06").declared()).isEqualTo("60");
    assertThat(target("lang-son-2019", "LS-06").about()).isNull();
    assertThat(target("lang-son-2019", "LS-07").about()).isTrue();
    assertThat(target("lang-son-2019", "LS-08").unit()).isEqualTo("công trình");
  }

  @Test
  void f001_06_twoGoalsForOneQuantityAreBothKept() {
    PlanDocument.Target goal = target("lang-son-2019", "LS-03");
    PlanDocument.Target criterion = target("lang-son-2019", "LS-09");
    assertThat(goal.measure()).isEqualTo(criterion.measure());
    assertThat(List.of(goal.declared().intValue(), criterion.declared().intValue()))
        .containsExactly(5, 4);
  }

  @Test
  void f001_07_incomeIsComparedWithItsBaseYear() {
    PlanDocument.Target income = target("lang-son-2019", "LS-04");
    assertThat(income.goalKind()).isEqualTo(PlanDocument.GoalKind.RATIO_TO_BASE_YEAR);
    assertThat(income.baseYear()).isEqualTo(2015);
    assertThat(income.declared()).isEqualTo("1.6");
  }

  @Test
  void f001_08_onePlanSpeaksOfTwoCriteriaSets() {
    PlanDocument plan = PlanDocuments.real("lang-son-2019");
    assertThat(plan.criteriaSets().stream().map(CriteriaSetUse::key))
        .containsExactly("VILLAGE", "COMMUNE");
    assertThat(target("lang-son-2019", "LS-05").criteriaSet()).isEqualTo("COMMUNE");
    assertThat(target("lang-son-2019", "LS-05").declared()).isEqualTo("10");
  }

  @Test
  void f001_09_eachVillageHasAModelOfProduction() {
    PlanDocument.Target model = target("lang-son-2019", "LS-11");
    assertThat(model.goalKind()).isEqualTo(PlanDocument.GoalKind.BOOLEAN);
    assertThat(model.level()).isEqualTo("VILLAGE");
    assertThat(model.placeScope()).isEqualTo(PlanDocument.PlaceScope.ALL);
  }

  @Test
  void f001_18_numbersOfSectionsMaySkip() {
    assertThat(PlanDocuments.real("lang-son-2019").numberings().get(0).labels())
        .containsExactly("1", "2", "3", "4", "5", "7", "8");
  }

  @Test
  void f002_02_annexOneNamesThePlacesThatTheGoalsCount() {
    assertThat(namesOf("soc-trang-2024", "PL-I.I"))
        .containsExactly("Thạnh Thới An", "Tài Văn", "Mỹ Phước", "Long Phú", "Tân Hưng");
    assertThat(namesOf("soc-trang-2024", "PL-I.II"))
        .containsExactly(
            "An Thạnh 2",
            "Thiện Mỹ",
            "Ba Trinh",
            "Long Hưng",
            "Vĩnh Quới",
            "Lâm Tân",
            "Lâm Kiết",
            "Hòa Đông",
            "Hậu Thạnh");
    assertThat(namesOf("soc-trang-2024", "PL-I.III")).containsExactly("Hòa Tú 1");
    assertThat(namesOf("soc-trang-2024", "PL-I.IV"))
        .containsExactly("Huyện Châu Thành", "Huyện Cù Lao Dung");
    assertThat(namesOf("soc-trang-2024", "PL-I.V")).containsExactly("Huyện Mỹ Xuyên");
    assertThat(byParent("soc-trang-2024", "PL-I.I"))
        .isEqualTo(Map.of("Huyện Trần Đề", 2L, "Huyện Mỹ Tú", 1L, "Huyện Long Phú", 2L));
  }

  @Test
  void f002_25_annexTwoHasElevenTasksAndThreeReports() {
    List<PlanDocument.Task> annex =
        PlanDocuments.real("soc-trang-2024").tasks().stream()
            .filter(task -> task.section().equals("Phụ lục II"))
            .toList();
    assertThat(annex).hasSize(14);
    assertThat(annex.stream().filter(task -> task.kind() == PlanDocument.TaskKind.REPORT))
        .hasSize(3);
    assertThat(
            annex.stream()
                .map(task -> task.due().precision())
                .collect(Collectors.groupingBy(p -> p, Collectors.counting())))
        .isEqualTo(
            Map.of(
                PlanDocument.DuePrecision.MONTH, 7L,
                PlanDocument.DuePrecision.RANGE, 4L,
                PlanDocument.DuePrecision.EXTERNAL, 3L));
    PlanDocument plan = PlanDocuments.real("soc-trang-2024");
    assertThat(annex.get(0).due().date()).isBefore(plan.issuedOn());
  }

  @Test
  void f003_01_aSteeringCommitteeMayIssueAPlan() {
    PlanDocument plan = PlanDocuments.real("tan-yen-2019");
    assertThat(plan.issuer().kind()).isEqualTo(PlanDocument.IssuerKind.STEERING_COMMITTEE);
    assertThat(plan.number()).isEqualTo("116/KH-BCĐ").matches("\\d+/KH-BCĐ");
  }

  @Test
  void f003_03_beforeJuneIsUntilTheLastDayOfMay() {
    PlanDocument.Due due = target("tan-yen-2019", "TY-02").due();
    assertThat(due.date()).isEqualTo("2020-05-31");
    assertThat(due.qualifier()).isEqualTo(PlanDocument.DueQualifier.BEFORE);
    assertThat(due.precision()).isEqualTo(PlanDocument.DuePrecision.MONTH);
    assertThat(target("tan-yen-2019", "TY-01").due().date()).isEqualTo("2020-02-29");
    assertThat(
            PlanDocuments.real("tan-yen-2019").milestones().stream()
                .map(Milestone::due)
                .filter(one -> one.precision() == PlanDocument.DuePrecision.MID_MONTH)
                .map(PlanDocument.Due::date))
        .containsOnly(LocalDate.of(2019, 11, 20))
        .hasSize(2);
  }

  @Test
  void f003_04_placesMayBeCountedWithoutBeingNamed() {
    assertThat(target("tan-yen-2019", "TY-03").declared()).isEqualTo("2");
    assertThat(target("tan-yen-2019", "TY-03").localities()).isEmpty();
    assertThat(target("tan-yen-2019", "TY-04").declared()).isEqualTo("1");
  }

  @Test
  void f003_06_theNumberMetIsNineteenLessTheCriteriaThatAreListedAsUnmet() {
    Map<String, String> unmet =
        PlanDocuments.real("tan-yen-2019").assessments().stream()
            .filter(one -> Integer.valueOf(19).equals(one.outOf()))
            .filter(one -> !one.unmetCriteria().isEmpty())
            .peek(
                one ->
                    assertThat(one.met())
                        .as(one.place().name())
                        .isEqualTo(19 - one.unmetCriteria().size()))
            .collect(
                Collectors.toMap(
                    one -> one.place().name(), one -> String.join(",", one.unmetCriteria())));
    assertThat(unmet)
        .isEqualTo(
            Map.of(
                "Hợp Đức", "6,17",
                "Tân Trung", "6,17",
                "Cao Xá", "6,17",
                "Song Vân", "2,6,17",
                "Liên Chung", "2,5,6,17",
                "An Dương", "6,17",
                "Lan Giới", "6,17"));
  }

  @Test
  void f003_12_fourteenCommunesAreReviewedAndKeepTheirStandard() {
    assertThat(target("tan-yen-2019", "TY-07").declared()).isEqualTo("14");
    assertThat(target("tan-yen-2019", "TY-07").due().date()).isEqualTo("2019-10-31");
    PlanDocument.Target keep = target("tan-yen-2019", "TY-08");
    assertThat(keep.goalKind()).isEqualTo(PlanDocument.GoalKind.MAINTAIN);
    assertThat(keep.declared()).isEqualTo("14");
    assertThat(target("tan-yen-2019", "TY-09").parentLevel()).isEqualTo("COMMUNE");
  }

  @Test
  void f003_13_eitherOfTwoCommunesReachesTheGoal() {
    PlanDocument.Target either = target("tan-yen-2019", "TY-10");
    assertThat(either.goalKind()).isEqualTo(PlanDocument.GoalKind.ALTERNATIVES);
    assertThat(either.declared()).isEqualTo("1");
    assertThat(either.localities().stream().map(either::standardOf))
        .containsExactly(Standard.ADVANCED, Standard.MODEL);
    CountsTowardTarget rule = new CountsTowardTarget(either.goalKind(), null, 2019, 2020);
    assertThat(rule.countsRecognitions()).isTrue();
    assertThat(rule.test(2020, LocalDate.of(2020, 6, 1))).isTrue();
  }

  @Test
  void f003_22_labelsAreFreeText() {
    assertThat(
            PlanDocuments.real("tan-yen-2019").tasks().stream()
                .map(PlanDocument.Task::section)
                .distinct())
        .contains("IV.2.7", "IV.8")
        .doesNotContain("IV.3");
  }

  @Test
  void f004_05_thirtyThreeRecognisedAreTwelveOfTheNewSetAndTwentyOneOfTheOld() {
    PrintedStatement sum =
        PlanDocuments.real("an-giang-2018").statements().stream()
            .filter(one -> one.code().equals("S-04"))
            .findFirst()
            .orElseThrow();
    assertThat(sum.value()).isEqualByComparingTo("33");
    assertThat(sum.parts().stream().map(part -> part.value().intValue())).containsExactly(12, 21);
  }

  @Test
  void f004_08_thirteenOfTheTwentyOneAreOfTheYears2011To2015() {
    Map<Integer, Long> byYear =
        PlanDocuments.real("an-giang-2018").assessments().stream()
            .collect(
                Collectors.groupingBy(StatedAssessment::recognisedYear, Collectors.counting()));
    assertThat(byYear).isEqualTo(Map.of(2013, 1L, 2014, 1L, 2015, 11L, 2016, 8L));
  }

  private static PlanDocument.Target target(String plan, String code) {
    return PlanDocuments.real(plan).targets().stream()
        .filter(target -> target.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> namesOf(String plan, String code) {
    return target(plan, code).localities().stream().map(PlanDocument.ListedLocality::name).toList();
  }

  private static Map<String, Long> byParent(String plan, String code) {
    return target(plan, code).localities().stream()
        .collect(
            Collectors.groupingBy(PlanDocument.ListedLocality::parentName, Collectors.counting()));
  }
}
