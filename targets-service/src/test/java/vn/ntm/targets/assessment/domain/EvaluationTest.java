package vn.ntm.targets.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.atLeast;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.from;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.ifAny;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.indicator;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.of;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.part;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.quantity;
import static vn.ntm.targets.assessment.domain.SetsOfCriteria.withParts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.MeasurementSource;
import vn.ntm.targets.criteria.domain.RefreshInterval;

class EvaluationTest {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
  private static final MeasuredValue YES = new MeasuredValue.Answer(true);
  private static final MeasuredValue NO = new MeasuredValue.Answer(false);

  private static int ids;

  @Test
  void aShareThatOnlyRoundsUpToTheThresholdIsNotMet() {
    CriteriaSetDefinition set =
        of(List.of(quantity("11", "% hộ")), atLeast("11", null, null, "66.67"));
    assertThat(verdict(set, "11", measured("11", share(2, 3)))).isEqualTo(Verdict.NOT_MET);
    assertThat(verdict(set, "11", measured("11", share(6667, 10_000)))).isEqualTo(Verdict.MET);
  }

  @Test
  void withoutAThresholdOrAMeasurementNothingIsMet() {
    CriteriaSetDefinition set =
        of(
            List.of(quantity("1", "% hộ"), indicator("2", IndicatorKind.PROVINCE_DEFINED)),
            atLeast("1", "NM", null, "50"));
    assertThat(verdict(set, "1", measured("1", share(9, 9)))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(set, "2", measured("2", YES))).isEqualTo(Verdict.UNDETERMINED);
    Assessment nothing = assess(set, DAY);
    assertThat(nothing.criteriaMet()).isZero();
    assertThat(nothing.indicatorsUndetermined()).isEqualTo(2);
    assertThat(nothing.isKnown()).isFalse();
  }

  @Test
  void theThresholdOfTheAreaAndTheYearWins() {
    CriteriaSetDefinition set =
        of(
            List.of(quantity("10", "triệu đồng")),
            atLeast("10", null, null, "1"),
            atLeast("10", "RR", null, "2"),
            atLeast("10", "RR", 2023, "3"));
    PlaceFacts place =
        new PlaceFacts(
            SetsOfCriteria.VERSION,
            "RR",
            List.of(measured("10", new MeasuredValue.Amount(new BigDecimal("2.5")))),
            List.of());
    assertThat(new Evaluation(set, DAY, Purpose.FOLLOW_UP).of(place).criteriaMet()).isZero();
    assertThat(new Evaluation(set, DAY.plusYears(1), Purpose.FOLLOW_UP).of(place).criteriaMet())
        .isOne();
  }

  @Test
  void theLatestMeasurementOfTheDayOrBeforeDecides() {
    CriteriaSetDefinition set = of(List.of(indicator("1", IndicatorKind.BOOLEAN)));
    Measured first = measured("1", YES, DAY.minusDays(20), MeasurementSource.SURVEY);
    Measured second = measured("1", NO, DAY.minusDays(10), MeasurementSource.SURVEY);
    Measured later = measured("1", YES, DAY.plusDays(1), MeasurementSource.SURVEY);
    assertThat(verdict(set, "1", later, first, second)).isEqualTo(Verdict.NOT_MET);
    assertThat(assess(set, DAY.minusDays(11), second, first).criteriaMet()).isOne();
    assertThat(assess(set, DAY.minusDays(21), second, first).isKnown()).isFalse();
  }

  @Test
  void whatThePlaceHasNothingOfCountsAsMet() {
    CriteriaSetDefinition set =
        of(List.of(ifAny("13.4"), indicator("13.5", IndicatorKind.BOOLEAN)));
    Measured none = measured("13.4", new MeasuredValue.NothingThere());
    Assessment assessment = assess(set, DAY, none, measured("13.5", YES));
    assertThat(assessment.indicator("13.4").orElseThrow().verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(assessment.criteriaMet()).isOne();
    assertThat(assessment.indicatorsMet()).isEqualTo(2);
    // Only where the set says "if any" can there be nothing.
    assertThat(verdict(set, "13.5", measured("13.5", new MeasuredValue.NothingThere())))
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void aCompositeNeedsAllItsPartsAndAChecklistSoMany() {
    CriteriaSetDefinition set =
        of(
            List.of(
                withParts(
                    "17.1",
                    IndicatorKind.COMPOSITE,
                    null,
                    part("17.1a", IndicatorKind.QUANTITY, "% hộ"),
                    part("17.1b", IndicatorKind.QUANTITY, "% hộ")),
                withParts(
                    "18.1",
                    IndicatorKind.CHECKLIST,
                    2,
                    part("18.1a", IndicatorKind.BOOLEAN, null),
                    part("18.1b", IndicatorKind.BOOLEAN, null),
                    part("18.1c", IndicatorKind.BOOLEAN, null))),
            atLeast("17.1a", null, null, "95"),
            atLeast("17.1b", null, null, "60"));
    assertThat(verdict(set, "17.1", parts("17.1", "17.1a", share(95, 100), "17.1b", share(3, 5))))
        .isEqualTo(Verdict.MET);
    assertThat(verdict(set, "17.1", parts("17.1", "17.1a", share(94, 100), "17.1b", share(1, 1))))
        .isEqualTo(Verdict.NOT_MET);
    assertThat(verdict(set, "17.1", parts("17.1", "17.1a", share(95, 100))))
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(set, "18.1", parts("18.1", "18.1a", YES, "18.1b", YES, "18.1c", NO)))
        .isEqualTo(Verdict.MET);
    assertThat(verdict(set, "18.1", parts("18.1", "18.1a", YES, "18.1b", NO)))
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(set, "18.1", parts("18.1", "18.1a", YES, "18.1b", NO, "18.1c", NO)))
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void f002_23_toRecogniseAPlaceOnlyTheRequiredSourceCounts() {
    CriteriaSetDefinition set = of(List.of(from("10", MeasurementSource.STATISTICS, null)));
    Measured report = measured("10", YES, DAY.minusDays(1), MeasurementSource.LOCALITY_REPORT);
    Measured office = measured("10", NO, DAY.minusDays(2), MeasurementSource.STATISTICS);
    PlaceFacts both =
        new PlaceFacts(SetsOfCriteria.VERSION, null, List.of(report, office), List.of());
    assertThat(new Evaluation(set, DAY, Purpose.FOLLOW_UP).of(both).criteriaMet()).isOne();
    assertThat(new Evaluation(set, DAY, Purpose.RECOGNITION).of(both).criteriaMet()).isZero();
    PlaceFacts reported =
        new PlaceFacts(SetsOfCriteria.VERSION, null, List.of(report), List.of(list("", DAY)));
    assertThat(
            new Evaluation(set, DAY, Purpose.RECOGNITION)
                .of(reported)
                .indicator("10")
                .orElseThrow()
                .verdict())
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void f004_17_aMonthlyIndicatorIsStaleAfterAMonth() {
    CriteriaSetDefinition set = of(List.of(from("15.1", null, RefreshInterval.MONTHLY)));
    Measured measured =
        measured("15.1", YES, LocalDate.of(2023, 11, 30), MeasurementSource.OWNER_AGENCY);
    assertThat(stale(set, LocalDate.of(2023, 12, 30), measured)).isFalse();
    assertThat(stale(set, LocalDate.of(2023, 12, 31), measured)).isTrue();
  }

  @Test
  void aMeasurementAfterAReportDecidesItsIndicatorAlone() {
    CriteriaSetDefinition set =
        of(
            List.of(
                indicator("6.1", IndicatorKind.BOOLEAN), indicator("6.2", IndicatorKind.BOOLEAN)));
    Stated report = list("6.1;6.2", DAY.minusDays(30));
    Assessment half = assess(set, List.of(report), measured("6.1", YES));
    assertThat(half.unmetCodes()).containsExactly("6.2");
    Assessment whole = assess(set, List.of(report), measured("6.1", YES), measured("6.2", YES));
    assertThat(whole.criteriaMet()).isOne();
    // A criterion named as a whole stays unmet until all of it is measured.
    Stated named = list("6", DAY.minusDays(30));
    assertThat(assess(set, List.of(named), measured("6.1", YES)).unmetCodes()).containsExactly("6");
    assertThat(
            assess(set, List.of(named), measured("6.1", YES), measured("6.2", YES)).criteriaMet())
        .isOne();
  }

  @Test
  void f000_14_whatWasMetAndIsFoundUnmetHasSlipped() {
    CriteriaSetDefinition set =
        of(
            List.of(
                indicator("1", IndicatorKind.BOOLEAN),
                indicator("2.1", IndicatorKind.BOOLEAN),
                indicator("2.2", IndicatorKind.BOOLEAN)));
    LocalDate slippedOn = DAY.minusDays(5);
    Measured[] all = {
      measured("1", YES, DAY.minusYears(1), MeasurementSource.SURVEY),
      measured("2.1", YES, DAY.minusYears(1), MeasurementSource.SURVEY),
      measured("2.2", NO, DAY.minusYears(1), MeasurementSource.SURVEY),
      measured("2.1", NO, slippedOn, MeasurementSource.SURVEY)
    };
    List<Regression> slipped =
        Regression.between(assess(set, DAY.minusDays(30), all), assess(set, DAY, all));
    assertThat(slipped)
        .containsExactly(
            new Regression(
                SetsOfCriteria.VERSION, "2", "2.1", Verdict.MET, Verdict.NOT_MET, slippedOn));
    assertThat(Regression.between(assess(set, DAY, all), assess(set, DAY, all))).isEmpty();
  }

  @Test
  void aCriterionOfWhichIndicatorsAreNotInHandIsNeverMetByTheOthers() {
    CriteriaSetDefinition whole = of(List.of(indicator("7", IndicatorKind.BOOLEAN)));
    CriteriaSetDefinition partly =
        SetsOfCriteria.set(
            List.of(
                new vn.ntm.targets.criteria.domain.CriterionDefinition(
                    "7", "Môi trường", null, false, null, null, whole.indicators())),
            List.of(),
            List.of());
    Assessment assessment = assess(partly, DAY, measured("7", YES));
    assertThat(assessment.criterion("7").orElseThrow().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(assessment.supposing(List.of("7.9")).criteriaMet()).isZero();
    assertThat(assess(partly, List.of(list("", DAY.minusDays(1)))).criteriaMet()).isOne();
  }

  @Test
  void unmetListsTakeBothSeparatorsAndATrailingOneAndNameWhatTheyDoNotKnow() {
    CriteriaSetDefinition set = SetsOfCriteria.communes2016();
    assertThat(UnmetList.read(" 13.1; 13.2, 17;", set))
        .isEqualTo(new UnmetList(List.of("13.1", "13.2", "17"), List.of()));
    assertThat(UnmetList.read("20; 17.9; x; 17.1", set))
        .isEqualTo(new UnmetList(List.of("17.1"), List.of("20", "17.9", "x")));
    assertThat(UnmetList.read(null, set).codes()).isEmpty();
  }

  @Test
  void aNumberPrintedInADocumentStaysBesideTheComputedOne() {
    CriteriaSetDefinition set = SetsOfCriteria.single(19);
    Stated printed =
        new Stated(new UUID(0, 1), DAY, Stated.Detail.UNMET_LIST, List.of("6", "17"), 16);
    Assessment assessment = assess(set, List.of(printed));
    assertThat(assessment.criteriaMet()).isEqualTo(17);
    assertThat(assessment.declaredMet()).isEqualTo(16);
    assertThat(assessment.declaredDiffers()).isTrue();
  }

  private static Stated list(String codes, LocalDate on) {
    List<String> unmet = codes.isEmpty() ? List.of() : List.of(codes.split(";"));
    return new Stated(new UUID(0, 7), on, Stated.Detail.UNMET_LIST, unmet, null);
  }

  private static boolean stale(CriteriaSetDefinition set, LocalDate day, Measured measured) {
    return assess(set, day, measured).indicator("15.1").orElseThrow().stale();
  }

  private static Verdict verdict(CriteriaSetDefinition set, String code, Measured... measured) {
    return assess(set, DAY, measured).indicator(code).orElseThrow().verdict();
  }

  private static Assessment assess(CriteriaSetDefinition set, LocalDate day, Measured... all) {
    return new Evaluation(set, day, Purpose.FOLLOW_UP)
        .of(new PlaceFacts(SetsOfCriteria.VERSION, null, List.of(all), List.of()));
  }

  private static Assessment assess(
      CriteriaSetDefinition set, List<Stated> statements, Measured... all) {
    return new Evaluation(set, DAY, Purpose.FOLLOW_UP)
        .of(new PlaceFacts(SetsOfCriteria.VERSION, null, List.of(all), statements));
  }

  private static Measured measured(String code, MeasuredValue value) {
    return measured(code, value, DAY.minusDays(1), MeasurementSource.OWNER_AGENCY);
  }

  private static Measured measured(
      String code, MeasuredValue value, LocalDate on, MeasurementSource source) {
    return new Measured(new UUID(0, ++ids), code, on, value, source);
  }

  private static Measured parts(String code, Object... pairs) {
    Map<String, MeasuredValue> parts = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parts.put((String) pairs[i], (MeasuredValue) pairs[i + 1]);
    }
    return measured(code, new MeasuredValue.Parts(parts));
  }

  private static MeasuredValue share(long part, long whole) {
    return new MeasuredValue.Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
