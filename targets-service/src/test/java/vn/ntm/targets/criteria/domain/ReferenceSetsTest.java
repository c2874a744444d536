package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSetsTest {

  @ParameterizedTest
  @CsvSource({
    "commune-2016, 19, 49, 160, true",
    "commune-2021, 19, 57, 14, true",
    "commune-advanced-2021, 19, 1, 1, false",
    "commune-model-2021, 4, 4, 2, true",
    "district-2016, 9, 11, 0, true",
    "district-2021, 9, 0, 0, false",
    "lang-son-village-2019, 16, 16, 0, true",
    "an-giang-commune-2013, 3, 3, 3, false",
    "an-giang-commune-2017, 19, 49, 3, true",
    "commune-2009, 19, 0, 0, false",
    "commune-model-2018, 4, 0, 0, false",
    "an-giang-advanced-2018, 19, 0, 0, false",
    "commune-2026, 10, 1, 3, false"
  })
  void eachSetKeepsAllRulesAndIsReadAsItIsWritten(
      String name, int criteria, int indicators, int thresholds, boolean whole) {
    SetTableReading reading = ReferenceSetTable.reading(name);
    Optional<CriteriaSetDraft> set = reading.set();

    assertThat(reading.problems()).isEmpty();
    assertThat(set.orElseThrow().criteria()).hasSize(criteria);
    assertThat(set.orElseThrow().thresholds()).hasSize(thresholds);
    CriteriaSetDefinition version = ReferenceSetTable.set(name);
    assertThat(version.indicators()).hasSize(indicators);
    assertThat(version.hasAllIndicators()).isEqualTo(whole);
    assertThat(again(set.orElseThrow())).isEqualTo(set.orElseThrow());
  }

  @Test
  void theNationalSetOf2016HasItsIndicatorsPerCriterion() {
    assertThat(countsOf(ReferenceSetTable.set("commune-2016")))
        .containsExactly(2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 1, 2, 3, 3, 1, 8, 6, 2);
  }

  @Test
  void theNationalSetOf2021HasItsIndicatorsPerCriterion() {
    assertThat(countsOf(ReferenceSetTable.set("commune-2021")))
        .containsExactly(2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 2, 5, 2, 4, 1, 12, 6, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "4.2, , 98",
    "4.2, NM, 95",
    "4.2, RR, 99",
    "4.2, MD, 98",
    "5, CH, 70",
    "5, SE, 100",
    "9.2, MD, 70",
    "11, RR, 2",
    "11, NM, 12",
    "11, MD, 4",
    "14.2, NM, 70",
    "15.3, CH, 31.4",
    "15.3, MD, 20.5",
    "17.1a, NM, 90",
    "17.1b, NC, 60",
    "17.7, SC, 75",
    "10, SE, 59",
    "10, MD, 50",
    "10, NM, 36",
    "10, , 45"
  })
  void aThresholdOf2016IsThatOfTheRegion(String indicator, String area, BigDecimal value) {
    assertThat(ReferenceSetTable.set("commune-2016").thresholdLookup().find(indicator, area, 2020))
        .hasValueSatisfying(row -> assertThat(row.value()).isEqualByComparingTo(value));
  }

  @Test
  void theIncomeOf2016IsAskedForTheYear2020Alone() {
    ThresholdLookup thresholds = ReferenceSetTable.set("commune-2016").thresholdLookup();

    assertThat(thresholds.find("10", "MD", 2020)).isPresent();
    assertThat(thresholds.find("10", "MD", 2018)).isEmpty();
  }

  @Test
  void aDoubtfulNumberIsMarkedAsSuch() {
    assertThat(
            ReferenceSetTable.set("commune-2016").thresholds().stream()
                .filter(row -> row.provenance().mark() == Provenance.Mark.DOUBTFUL)
                .map(row -> row.indicator() + " " + row.area()))
        .containsExactlyInAnyOrder("14.3 RR", "14.3 NC", "14.3 SC", "17.1a SC", "17.1b null");
  }

  @Test
  void aLevelThatTheProvinceSetsHasNoThresholdInTheNationalSet() {
    CriteriaSetDefinition set = ReferenceSetTable.set("commune-2016");

    assertThat(
            set.indicators().stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.PROVINCE_DEFINED)
                .map(IndicatorDefinition::code))
        .containsExactly("2.1", "2.2", "2.3", "2.4", "6.1");
    assertThat(set.thresholdLookup().find("2.1", "MD", 2019)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "commune-2016, 10 17 19",
    "commune-2021, 10 17 19",
    "commune-advanced-2021, 10 17 18 19",
    "commune-model-2021, ",
    "district-2016, 7",
    "district-2021, 6 7 8 9",
    "lang-son-village-2019, ",
    "an-giang-commune-2013, ",
    "an-giang-commune-2017, 10 17 19",
    "an-giang-advanced-2018, ",
    "commune-2009, ",
    "commune-model-2018, ",
    "commune-2026, "
  })
  void theKeyCriteriaOfRevocationAreThoseThatTheDecisionOf2022Names(String name, String keys) {
    CriteriaSetDefinition set = ReferenceSetTable.set(name);

    assertThat(set.revocationKeys())
        .containsExactlyInAnyOrder(keys == null ? new String[0] : keys.split(" "));
    assertThat(set.criteria().stream().filter(CriterionDefinition::weighsInRevocation))
        .allSatisfy(one -> assertThat(one.keyProvenance().source()).isEqualTo("18/2022/QĐ-TTg"));
  }

  @Test
  void incomePerHeadIsMeasuredByTheTenthIndicatorOfTheseSetsAndByNoneOfTheOthers() {
    for (String name : List.of("commune-2016", "commune-2021", "an-giang-commune-2017")) {
      assertThat(ReferenceSetTable.set(name).measuring(Measure.INCOME_PER_HEAD))
          .hasValueSatisfying(one -> assertThat(one.code()).isEqualTo("10"));
    }
    for (String name : List.of("commune-2026", "commune-model-2021", "lang-son-village-2019")) {
      assertThat(ReferenceSetTable.set(name).measuring(Measure.INCOME_PER_HEAD)).isEmpty();
    }
  }

  @Test
  void theSetOf2021PutsDifficultCommunesIntoTheNorthernMidlands() {
    ThresholdAreas areas = ReferenceSetTable.set("commune-2021").areas();

    assertThat(EffectiveRegion.of(areas, "MD", null, Set.of(PlaceFlag.EXTREMELY_DIFFICULT)))
        .contains("NM");
    assertThat(EffectiveRegion.of(areas, "MD", null, Set.of(PlaceFlag.SAFE_ZONE))).contains("NM");
    assertThat(
            EffectiveRegion.of(
                ReferenceSetTable.set("commune-2016").areas(),
                "MD",
                null,
                Set.of(PlaceFlag.EXTREMELY_DIFFICULT)))
        .contains("MD");
  }

  @ParameterizedTest
  @CsvSource({"RR, 100, 100", "SE, 100, 100", "MD, 70, 50"})
  void schoolsOf2021DependOnTheirNumberOutsideOfTheTwoRichRegions(
      String area, BigDecimal many, BigDecimal few) {
    ThresholdLookup thresholds = ReferenceSetTable.set("commune-2021").thresholdLookup();

    assertThat(thresholds.find("5b", area, 2024).orElseThrow().value()).isEqualByComparingTo(many);
    assertThat(thresholds.find("5c", area, 2024).orElseThrow().value()).isEqualByComparingTo(few);
  }

  @Test
  void thresholdsOf2026DifferByTheGroupOfTheCommune() {
    CriteriaSetDefinition set = ReferenceSetTable.set("commune-2026");

    assertThat(set.thresholdLookup().find("4.1", "1", 2026).orElseThrow().value())
        .isEqualByComparingTo("40");
    assertThat(set.thresholdLookup().find("4.1", "3", 2026).orElseThrow().value())
        .isEqualByComparingTo("27");
    assertThat(set.bucketOf(10).orElseThrow().label()).isEqualTo("10");
    assertThat(set.bucketOf(4).orElseThrow().label()).isEqualTo("<5");
  }

  @Test
  void f002_23_incomeCountsForRecognitionFromTheStatisticsOfficeOnly() {
    for (String name : List.of("commune-2016", "commune-2021", "an-giang-commune-2017")) {
      CriteriaSetDefinition set = ReferenceSetTable.set(name);
      assertThat(set.indicator("10").orElseThrow().requiredSource())
          .isEqualTo(MeasurementSource.STATISTICS);
      assertThat(set.indicators().stream().filter(other -> other.requiredSource() != null))
          .hasSize(1);
    }
  }

  @Test
  void f004_01_theSetOfAnGiangIsProvincialAndRestsOnTheNationalOneFrom2017() {
    CriteriaSetDraft set = ReferenceSetTable.reading("an-giang-commune-2017").set().orElseThrow();

    assertThat(set.authority()).isEqualTo(Authority.PROVINCIAL);
    assertThat(set.localityCode()).isEqualTo("89");
    assertThat(set.basedOn()).isEqualTo("COMMUNE_2016");
    assertThat(set.validFrom()).isEqualTo(LocalDate.of(2017, 1, 1));
    assertThat(set.legalBasis().number()).isEqualTo("3379/QĐ-UBND");
    assertThat(set.guidance().number()).isEqualTo("948/QĐ-UBND");
    assertThat(set.guidance().issuedOn()).isEqualTo(LocalDate.of(2017, 3, 27));
    assertThat(set.criteria()).hasSize(19);
    assertThat(set.criteria().stream().mapToInt(one -> one.indicators().size()).sum())
        .isEqualTo(49);
  }

  @Test
  void f004_10_newIndicatorsAreDueAtTheEndOf2018RaisedOnesStayDueUnchangedOnesEachYear() {
    CriteriaSetDefinition set = ReferenceSetTable.set("an-giang-commune-2017");
    Map<ChangeKind, List<String>> groups =
        set.indicators().stream()
            .collect(
                Collectors.groupingBy(
                    IndicatorDefinition::changeKind,
                    Collectors.mapping(IndicatorDefinition::code, Collectors.toList())));

    assertThat(groups.get(ChangeKind.NEW))
        .containsExactly(
            "6.2", "8.3", "8.4", "13.1", "13.2", "15.3", "17.8", "18.5", "18.6", "19.1");
    assertThat(groups.get(ChangeKind.RAISED)).containsExactly("11", "15.1", "17.1");
    assertThat(groups.get(ChangeKind.UNCHANGED)).hasSize(36);
    assertThat(due(set, "6.2", "2018-06-30")).isEqualTo("2018-12-31");
    assertThat(due(set, "6.2", "2019-06-30")).isEqualTo("2018-12-31");
    assertThat(due(set, "15.1", "2018-06-30")).isEqualTo("2018-12-31");
    assertThat(due(set, "15.1", "2019-06-30")).isEqualTo("2019-12-31");
    assertThat(due(set, "2.3", "2018-06-30")).isEqualTo("2018-12-31");
    assertThat(due(set, "2.3", "2020-06-30")).isEqualTo("2020-12-31");
  }

  @Test
  void f004_12_indicator15_2IsUnchangedAndDoubtfulSinceThePlanCallsItNewToo() {
    IndicatorDefinition indicator =
        ReferenceSetTable.set("an-giang-commune-2017").indicator("15.2").orElseThrow();

    assertThat(indicator.changeKind()).isEqualTo(ChangeKind.UNCHANGED);
    assertThat(indicator.provenance().mark()).isEqualTo(Provenance.Mark.DOUBTFUL);
    assertThat(indicator.provenance().note()).contains("mới");
  }

  @Test
  void whatAnGiangRaisedIsHarderThanInItsSetBefore() {
    List<SetComparison.IndicatorChange> changes =
        SetComparison.between(
            ReferenceSetTable.set("an-giang-commune-2013"),
            ReferenceSetTable.set("an-giang-commune-2017"));

    assertThat(
            changes.stream()
                .filter(change -> Set.of("15.1", "17.1").contains(change.code()))
                .map(change -> change.computed() + " " + change.declared()))
        .containsExactly("RAISED RAISED", "RAISED RAISED");
  }

  @ParameterizedTest
  @CsvSource({
    "commune-2016", "commune-2021", "commune-advanced-2021", "commune-model-2021",
    "district-2016", "district-2021", "lang-son-village-2019", "an-giang-commune-2013",
    "an-giang-commune-2017", "an-giang-advanced-2018", "commune-2009", "commune-model-2018",
    "commune-2026"
  })
  void everyIndicatorAndThresholdSaysWhereItComesFrom(String name) {
    CriteriaSetDefinition set = ReferenceSetTable.set(name);

    assertThat(set.indicators())
        .allSatisfy(
            indicator -> {
              assertThat(indicator.provenance().source()).isNotBlank();
              assertThat(Normalizer.isNormalized(indicator.name(), Normalizer.Form.NFC)).isTrue();
            });
    assertThat(set.thresholds()).allSatisfy(row -> assertThat(row.provenance().mark()).isNotNull());
  }

  private static String due(CriteriaSetDefinition set, String indicator, String day) {
    return set.deadlineOf(set.indicator(indicator).orElseThrow())
        .orElseThrow()
        .dueOn(LocalDate.parse(day))
        .toString();
  }

  private static List<Integer> countsOf(CriteriaSetDefinition set) {
    return set.criteria().stream().map(criterion -> criterion.indicators().size()).toList();
  }

  private static CriteriaSetDraft again(CriteriaSetDraft set) {
    SetTableReading reading = new SetTableReading();
    long number = 1;
    for (List<String> row : SetTableWriting.rows(set)) {
      reading.row(SetTableRow.ofTexts(++number, row));
    }
    Optional<CriteriaSetDraft> again = reading.set();
    assertThat(reading.problems()).isEmpty();
    return again.orElseThrow();
  }
}
