package vn.ntm.targets.plancheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

  private static final Spot SPOT = new Spot("/statements/0", "I.1");

  private static final KnownPlaces TRA_VINH =
      new KnownPlaces(
          List.of(
              new KnownPlace("84", "PROVINCE", "Tỉnh Trà Vinh", "Trà Vinh", null),
              new KnownPlace("844", "DISTRICT", "Huyện Càng Long", "Càng Long", "Tỉnh Trà Vinh"),
              new KnownPlace("29278", "COMMUNE", "Xã Huyền Hội", "Huyền Hội", "Huyện Càng Long"),
              new KnownPlace("29287", "COMMUNE", "Xã Bình Phú", "Bình Phú", "Huyện Càng Long")));

  @ParameterizedTest
  @CsvSource({
    "33, 119, 27.73, true",
    "33, 119, 27.7, true",
    "33, 119, 27.32, false",
    "100, 189, 53, true",
    "170, 189, 89.9, true",
    "119, 189, 63, true",
    "1, 8, 12.5, true",
    "1, 8, 13, true",
    "1, 8, 12, false"
  })
  void aPercentageIsRoundedHalfUpToTheDecimalsThatArePrinted(
      String part, String whole, String percent, boolean follows) {
    Statement share =
        new Statement.Share(number("part", part), number("whole", whole), number("p", percent));
    assertThat(found(share).isEmpty()).isEqualTo(follows);
  }

  @Test
  void aWholePercentageDoesNotSettleItsTwoNumbers() {
    Statement share =
        new Statement.Share(number("a", "100"), number("b", "189"), number("p", "53"));
    assertThat(PlanChecks.settledNumbers(plan(share))).containsExactly("/statements/0/p");
  }

  @Test
  void anIndicatorOfAnUnchangedCriterionMayBeNew() {
    assertThat(found(classified("17", "UNCHANGED"), classified("17.8", "NEW"))).isEmpty();
  }

  @Test
  void twoIndicatorsOfOneCriterionAreOneCriterionThatIsNotMet() {
    assertThat(found(assessment("17", "13.1", "13.2", "17.8"))).isEmpty();
    assertThat(found(assessment("16", "13.1", "13.2", "17.8")))
        .extracting(Finding::rule)
        .contains(CheckRule.ASSESSMENT_CHECK);
  }

  @Test
  void aListThatEndsWithASemicolonHasNoCodeMore() {
    List<String> five = List.of("13.1", "13.2", "17.2", "17.5", "17.8");
    assertThat(found(codes("13.1;13.2;17.2;17.5;17.8;", five))).isEmpty();
    assertThat(found(codes("0", List.of()))).isEmpty();
    assertThat(found(codes("13.1;13.2", five)))
        .extracting(Finding::rule)
        .containsExactly(CheckRule.CODE_LIST);
  }

  @Test
  void moreThanTheLeastIsAWarningAndLessAnError() {
    assertThat(found(count("5", Statement.Asked.AT_LEAST, 6)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(found(count("5", Statement.Asked.AT_LEAST, 4)))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(found(count("5", Statement.Asked.EXACTLY, 6)))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void aMissingPartIsTheRestOfTheTotal() {
    PrintedNumber missing = new PrintedNumber(SPOT.at("missing"), "Vốn dân", null);
    Statement total =
        new Statement.Total(number("total", "100"), List.of(number("a", "60"), missing));
    assertThat(found(total))
        .extracting(Finding::rule, Finding::computed)
        .containsExactly(tuple(CheckRule.MISSING_VALUE, "40"));
  }

  @Test
  void aCommuneNamedLikeADistrictIsOnlySuggested() {
    Statement place =
        new Statement.NamedPlace(SPOT, null, "Huyện Hội", "COMMUNE", "Huyện Càng Long");
    List<Finding> found = found(place);
    assertThat(found).extracting(Finding::kind).containsExactly(FindingKind.NAME_UNKNOWN);
    assertThat(found.get(0).suggestions())
        .extracting(KnownPlace::name)
        .containsExactly("Xã Huyền Hội");
  }

  @Test
  void theToneMarkMayStandOnEitherVowel() {
    KnownPlaces places =
        new KnownPlaces(
            List.of(new KnownPlace("30313", "COMMUNE", "Xã Mỹ Hoà Hưng", "Mỹ Hoà Hưng", "x")));
    Statement place = new Statement.NamedPlace(SPOT, "30313", "Mỹ Hòa Hưng", "COMMUNE", null);
    assertThat(PlanChecks.findings(new StatedPlan(null, 2018, 2020, List.of(place), places)))
        .isEmpty();
  }

  @Test
  void aCodeOfNoUnitIsAnErrorWithTheNearestNames() {
    Statement place = new Statement.NamedPlace(SPOT, "29279", "Huyền Hội", "COMMUNE", null);
    List<Finding> found = found(place);
    assertThat(found).extracting(Finding::rule).containsExactly(CheckRule.UNKNOWN_CODE);
    assertThat(found.get(0).suggestions()).extracting(KnownPlace::code).containsExactly("29278");
  }

  @Test
  void withoutATreeNothingIsSaidOfNames() {
    Statement place = new Statement.NamedPlace(SPOT, "29279", "Huyền Hội", "COMMUNE", null);
    StatedPlan plan = new StatedPlan(null, 2020, 2020, List.of(place), KnownPlaces.unknown());
    assertThat(PlanChecks.findings(plan)).isEmpty();
  }

  @Test
  void aNumberWithoutWordsIsTold() {
    PrintedNumber nameless = new PrintedNumber(SPOT.at("declared"), null, BigDecimal.TEN);
    assertThat(found(new Statement.Repeated(nameless, number("again", "11"))))
        .extracting(Finding::arguments)
        .asString()
        .contains("–");
  }

  @Test
  void aCodeBeyondTheSetIsUnknown() {
    assertThat(found(new Statement.CitedCriterion(SPOT, "19.1", 19))).isEmpty();
    assertThat(found(new Statement.CitedCriterion(SPOT, "20", 19)))
        .extracting(Finding::rule)
        .containsExactly(CheckRule.UNKNOWN_CODE);
    assertThat(found(new Statement.CitedCriterion(SPOT, "x", 19))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,2,3', 0",
    "'1,2,2', 1",
    "'1,3', 1",
    "'I,II,III,IV', 0",
    "'I,III', 1",
    "'a,b,c,d,đ,e', 0",
    "'a,c', 1",
    "'2.6,2.7,3', 0",
    "'2.6,2.7,8', 1",
    "'1,A', 0"
  })
  void labelsFollowOneAnotherInTheirForm(String labels, int findings) {
    List<Statement.Label> run =
        Arrays.stream(labels.split(",")).map(text -> new Statement.Label(SPOT, text)).toList();
    assertThat(found(new Statement.LabelRun("IV", run))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "Tháng 01/2024, 2024-01-31",
    "Tháng 6/2024, 2024-06-30",
    "Quý III/2018, 2018-09-30",
    "Quý IV/2018, 2018-12-31",
    "Giai đoạn 2024 - 2025, 2025-12-31",
    "trước tháng 6 năm 2020, 2020-05-31",
    "trước tháng 4/2020, 2020-03-31",
    "vào tháng 4/2020, 2020-04-30",
    "chậm nhất đến tháng 2/2020, 2020-02-29",
    "đầu tháng 8/2019, 2019-08-10",
    "giữa tháng 11/2019, 2019-11-20",
    "cuối tháng 8/2019, 2019-08-31",
    "trước ngày 30/9/2024, 2024-09-29",
    "năm 2020, 2020-12-31",
    "Theo tiến độ Trung ương,",
    "hằng năm,",
    "tháng 13/2020,"
  })
  void theWordsOfAPlanHaveALastDay(String words, LocalDate day) {
    assertThat(WordsOfTime.lastDay(words).orElse(null)).isEqualTo(day);
  }

  @Test
  void aDateThatIsNotOfItsWordsIsFound() {
    LocalDate november = LocalDate.of(2018, 11, 30);
    assertThat(found(new Statement.DueOn(SPOT, null, "hồ sơ", november, "Quý IV/2018")))
        .extracting(Finding::computed)
        .containsExactly("2018-12-31");
  }

  @Test
  void anAverageOfGroupsLiesBetweenTheirBounds() {
    assertThat(found(groups("12.9"))).isEmpty();
    assertThat(found(groups("14.3")))
        .extracting(Finding::rule)
        .containsExactly(CheckRule.AVG_CHECK);
  }

  @Test
  void thePlacesInPreparationAreAsManyAsTheirStatesSay() {
    List<Statement.PlaceState> two =
        IntStream.range(0, 2)
            .mapToObj(
                i -> new Statement.PlaceState(SPOT, "k" + i, "X" + i, Statement.State.PREPARING))
            .toList();
    Statement three =
        new Statement.StateCount(number("n", "3"), Statement.State.PREPARING, null, two);
    assertThat(found(three))
        .extracting(Finding::kind)
        .containsExactly(FindingKind.STATES_COUNT_DIFFERENTLY);
  }

  @Test
  void moreThanThereAreCannotBeReached() {
    Statement goal =
        new Statement.Limited(
            number("value", "190"), number("all", "189"), FindingKind.GOAL_BEYOND_POPULATION);
    assertThat(found(goal)).extracting(Finding::rule).containsExactly(CheckRule.GOAL_FEASIBILITY);
  }

  @Test
  void aStepAfterTheDayOfItsTargetIsFound() {
    LocalDate day = LocalDate.of(2020, 2, 29);
    assertThat(found(new Statement.Step(SPOT, "Liên Chung", "trình tỉnh", day, SPOT, day)))
        .isEmpty();
    assertThat(
            found(new Statement.Step(SPOT, "Liên Chung", "trình tỉnh", day.plusDays(1), SPOT, day)))
        .extracting(Finding::rule)
        .containsExactly(CheckRule.MILESTONE_AFTER_DUE);
  }

  @Test
  void aPlaceThatIsListedTwiceIsFoundAndTwoVillagesOfOneNameAreNot() {
    Statement.NamedPlace first = village("Ấp Chợ", "Hiệp Thạnh");
    Statement.NamedPlace second = village("Ấp Chợ", "Tân Hùng");
    assertThat(found(new Statement.PlaceList(SPOT, List.of(first, second)))).isEmpty();
    assertThat(found(new Statement.PlaceList(SPOT, List.of(first, second, first))))
        .extracting(Finding::rule)
        .containsExactly(CheckRule.DUPLICATE_PLACE);
  }

  private static Statement.NamedPlace village(String name, String parent) {
    return new Statement.NamedPlace(SPOT, null, name, "VILLAGE", parent);
  }

  private static Statement groups(String average) {
    return new Statement.Buckets(
        SPOT,
        null,
        number("whole", "118"),
        number("average", average),
        List.of(
            new Statement.Bucket(number("a", "33"), 19, 19, null),
            new Statement.Bucket(number("b", "7"), 15, 18, null),
            new Statement.Bucket(number("c", "44"), 10, 14, null),
            new Statement.Bucket(number("d", "34"), 5, 9, null)));
  }

  private static Statement codes(String printed, List<String> codes) {
    return new Statement.PrintedCodes(SPOT, "Mỹ Khánh", printed, codes);
  }

  private static Statement count(String declared, Statement.Asked asked, int listed) {
    return new Statement.Count(number("declared", declared), asked, SPOT, listed);
  }

  private static Statement classified(String code, String change) {
    return new Statement.Classified(SPOT.at(code), "COMMUNE", change, code);
  }

  private static Statement assessment(String met, String... unmet) {
    return new Statement.Assessment(
        SPOT,
        "30310",
        "Mỹ Khánh",
        Statement.State.RECOGNISED,
        LocalDate.of(2017, 12, 31),
        "COMMUNE",
        number("met", met),
        number("outOf", "19"),
        List.of(),
        List.of(unmet));
  }

  private static PrintedNumber number(String member, String value) {
    return new PrintedNumber(SPOT.at(member), member, new BigDecimal(value));
  }

  private static List<Finding> found(Statement... statements) {
    return PlanChecks.findings(plan(statements));
  }

  private static StatedPlan plan(Statement... statements) {
    return new StatedPlan(
        LocalDate.of(2018, 1, 1), 2018, 2030, Stream.of(statements).toList(), TRA_VINH);
  }
}
