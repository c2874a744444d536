package vn.ntm.targets.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.criteria.domain.Bucket;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;

/** What real plans print of their places is what is computed from what they state. */
class PlansTest {

  private static final CriteriaSetDefinition COMMUNES = SetsOfCriteria.communes2016();

  /** Villages of Lạng Sơn that met each of the 16 criteria in May 2019; criterion 15 none yet. */
  private static final int[] LANG_SON_MAY_2019 = {
    98, 139, 164, 25, 139, 116, 24, 58, 177, 14, 136, 152, 67, 12, 0, 127
  };

  @Test
  void f004_07_everyCommuneOfAnnexOneMeetsThePrintedNumberOfCriteria() {
    List<Assessment> communes = AnGiang2017.assessments(COMMUNES);
    assertThat(communes).hasSize(21);
    assertThat(communes)
        .allSatisfy(commune -> assertThat(commune.criteriaMet()).isEqualTo(commune.declaredMet()));
    Summary all = Summary.of(communes);
    assertThat(all.criteriaMet()).isEqualTo(367);
    assertThat(all.places() * COMMUNES.criteria().size()).isEqualTo(399);
    assertThat(all.average(2)).contains(new BigDecimal("17.48"));
    assertThat(communes.stream().mapToInt(Assessment::indicatorsMet).sum()).isEqualTo(987);
    assertThat(new TreeMap<>(all.unmetByCode()))
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("15.1", 8),
                    Map.entry("13.1", 7),
                    Map.entry("17.8", 7),
                    Map.entry("13.2", 3),
                    Map.entry("17.2", 3),
                    Map.entry("19.2", 3),
                    Map.entry("17.5", 2),
                    Map.entry("18.5", 2),
                    Map.entry("19.1", 2),
                    Map.entry("2.3", 1),
                    Map.entry("15.3", 1),
                    Map.entry("17.1", 1),
                    Map.entry("18.3", 1),
                    Map.entry("18.6", 1))));
    assertThat(all.unmetByCriterion())
        .isEqualTo(Map.of("15", 9, "13", 7, "17", 7, "19", 5, "18", 3, "2", 1));
  }

  @Test
  void f004_07_theUnmetIndicatorsOfAnnexOneFallIntoNewRaisedAndUnchangedOnes() {
    Map<ChangeKind, Long> byKind =
        AnGiang2017.assessments(COMMUNES).stream()
            .flatMap(commune -> commune.unmetIndicators().stream())
            .collect(
                Collectors.groupingBy(
                    code -> COMMUNES.indicator(code).orElseThrow().changeKind(),
                    Collectors.counting()));
    assertThat(byKind)
        .isEqualTo(Map.of(ChangeKind.NEW, 23L, ChangeKind.RAISED, 9L, ChangeKind.UNCHANGED, 10L));
  }

  @Test
  void f004_06_the21CommunesFallIntoTheSixPrintedGroups() {
    Map<Integer, Integer> groups = new TreeMap<>();
    Summary.of(AnGiang2017.assessments(COMMUNES))
        .byCriteriaMet()
        .forEach((met, communes) -> groups.put(met, communes.size()));
    assertThat(groups).isEqualTo(Map.of(19, 7, 18, 3, 17, 7, 16, 2, 15, 1, 14, 1));
  }

  @Test
  void f004_03_aPlaceIsInTheClassOfWhatItMeetsWhateverItWasRecognisedFor() {
    Map<String, Integer> classes =
        byLabel(Summary.of(AnGiang2017.assessments(COMMUNES)).distribution(COMMUNES.buckets()));
    // All 21 are recognised, and only seven of them are in the class of 19.
    assertThat(classes).isEqualTo(Map.of("19", 7, "15-18", 13, "10-14", 1, "5-9", 0, "<5", 0));
  }

  @Test
  void withAnnexTwoCarriedOut15CommunesMeetAll19() {
    List<Assessment> forecast =
        AnGiang2017.assessments(COMMUNES).stream()
            .map(commune -> commune.supposing(AnGiang2017.ANNEX_2))
            .toList();
    Summary all = Summary.of(forecast);
    assertThat(all.meetingAll()).isEqualTo(15);
    assertThat(all.criteriaMet()).isEqualTo(391);
    assertThat(all.average(2)).contains(new BigDecimal("18.62"));
    Map<String, Integer> others =
        forecast.stream()
            .filter(commune -> !commune.meetsAll())
            .collect(Collectors.toMap(AnGiang2017::name, Assessment::criteriaMet));
    assertThat(others)
        .isEqualTo(
            Map.of(
                "Vĩnh Gia",
                18,
                "Mỹ Khánh",
                18,
                "Mỹ Hòa Hưng",
                17,
                "Mỹ Đức",
                18,
                "Tân Hòa",
                18,
                "Vĩnh Thành",
                17));
  }

  @Test
  void theWorstCommuneOfAnnexOneIsNotNearARevocation() {
    List<RevocationRisk> risks =
        AnGiang2017.assessments(COMMUNES).stream()
            .map(one -> RevocationRisk.of(19, one.unmetCriteria(), List.of("10", "17", "19")))
            .toList();
    assertThat(risks).containsOnly(RevocationRisk.NONE, RevocationRisk.WATCH);
    assertThat(risks).filteredOn(RevocationRisk.NONE::equals).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hợp Đức    | 17 | 6,17
          Tân Trung  | 17 | 6,17
          Cao Xá     | 17 | 6,17
          Song Vân   | 16 | 2,6,17
          Liên Chung | 15 | 2,5,6,17
          An Dương   | 17 | 6,17
          Lan Giới   | 17 | 6,17
          """)
  void f003_06_aCommuneThatOnlyListsCriteriaMeetsTheOthers(
      String commune, int printed, String unmet) {
    Assessment assessment = stated(COMMUNES, unmet, printed);
    assertThat(assessment.criteriaMet()).as(commune).isEqualTo(printed);
    assertThat(assessment.declaredDiffers()).isFalse();
    // Which indicators of criterion 17 are unmet, the plan does not say.
    assertThat(assessment.indicator("17.8").orElseThrow().verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(assessment.unmetCodes()).containsExactly(unmet.split(","));
  }

  @Test
  void f003_14_theDistrictMeets6Of9AndItsFifthCriterionFailsByOneIndicatorAlone() {
    Assessment district = stated(SetsOfCriteria.districts2016(), "1; 5.2; 7", 6);
    assertThat(district.criteriaMet()).isEqualTo(6);
    assertThat(district.unmetCriteria()).containsExactly("1", "5", "7");
    assertThat(district.criterion("5").orElseThrow().indicators())
        .extracting(IndicatorVerdict::verdict)
        .containsExactly(Verdict.MET, Verdict.NOT_MET, Verdict.MET);
  }

  @Test
  void f001_03_the189VillagesMet7Point66CriteriaOnAverageInMay2019() {
    CriteriaSetDefinition set = SetsOfCriteria.single(16);
    List<Assessment> villages =
        IntStream.range(0, 189)
            .mapToObj(village -> stated(set, String.join(";", unmetOf(village)), null))
            .toList();
    Summary all = Summary.of(villages);
    assertThat(all.criteriaMet()).isEqualTo(Arrays.stream(LANG_SON_MAY_2019).sum());
    assertThat(all.average(2)).contains(new BigDecimal("7.66"));
    assertThat(all.unmetByCriterion()).containsEntry("15", 189).containsEntry("9", 12);
  }

  /**
   * Which villages met which criteria is not printed; any that gives the printed counts will do.
   */
  private static List<String> unmetOf(int village) {
    return IntStream.range(0, LANG_SON_MAY_2019.length)
        .filter(criterion -> village >= LANG_SON_MAY_2019[criterion])
        .mapToObj(criterion -> Integer.toString(criterion + 1))
        .toList();
  }

  @Test
  void f000_09_theAverageAndTheLowestPlaceAreComputedAtTheDayOfTheReport() {
    CriteriaSetDefinition set = SetsOfCriteria.single(19);
    Summary communes =
        Summary.of(List.of(stated(set, "1;2", null), stated(set, "3;4;5", null), total(set, 15)));
    assertThat(communes.average(1)).contains(new BigDecimal("16.0"));
    assertThat(communes.minimum()).hasValue(15);
    // 17 + 16 + 14: the goals of 17 on average and 15 at least are both missed.
    Summary later =
        Summary.of(List.of(stated(set, "1;2", null), stated(set, "3;4;5", null), total(set, 14)));
    assertThat(later.average(1)).contains(new BigDecimal("15.7"));
    assertThat(later.minimum()).hasValue(14);
  }

  @Test
  void f001_15_placesWithoutABaselineAreCountedAndNamed() {
    CriteriaSetDefinition set = SetsOfCriteria.single(16);
    Evaluation evaluation = new Evaluation(set, AnGiang2017.DAY, Purpose.FOLLOW_UP);
    List<Assessment> villages = new ArrayList<>();
    for (int i = 0; i < 189; i++) {
      villages.add(
          i < 100
              ? total(set, 7)
              : evaluation.of(PlaceFacts.nothing(UUID.nameUUIDFromBytes(new byte[] {(byte) i}))));
    }
    Summary all = Summary.of(villages);
    assertThat(all.places()).isEqualTo(189);
    assertThat(all.known()).hasSize(100);
    assertThat(Summary.missing(villages)).hasSize(89);
    // What nobody has looked at does not pull the average down.
    assertThat(all.average(1)).contains(new BigDecimal("7.0"));
  }

  private static Map<String, Integer> byLabel(Map<Bucket, Integer> distribution) {
    return distribution.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().label(), Map.Entry::getValue));
  }

  private static Assessment stated(CriteriaSetDefinition set, String unmet, Integer printed) {
    UnmetList list = UnmetList.read(unmet, set);
    assertThat(list.unknown()).isEmpty();
    return assessed(
        set,
        new Stated(
            SetsOfCriteria.VERSION,
            AnGiang2017.DAY,
            Stated.Detail.UNMET_LIST,
            list.codes(),
            printed));
  }

  private static Assessment total(CriteriaSetDefinition set, int met) {
    return assessed(
        set,
        new Stated(SetsOfCriteria.VERSION, AnGiang2017.DAY, Stated.Detail.TOTAL, List.of(), met));
  }

  private static Assessment assessed(CriteriaSetDefinition set, Stated statement) {
    return new Evaluation(set, AnGiang2017.DAY, Purpose.FOLLOW_UP)
        .of(new PlaceFacts(SetsOfCriteria.VERSION, null, List.of(), List.of(statement)));
  }
}
