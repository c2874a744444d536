package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which targets of a plan below are parts of a target above. */
class AddsUpTest {

  private static final String COMMUNES =
      """
      "level": "COMMUNE", "goalKind": "RECOGNISED", "comparator": "AT_LEAST", "standard": "NTM",
      "declared": 3, "unit": "xã"
      """;
  private static final String ROADS =
      """
      "level": "VILLAGE", "goalKind": "OUTPUT", "comparator": "EXACTLY", "declared": 60,
      "unit": "km", "label": "đường thôn"
      """;

  @Test
  void aTargetForTheSameStandardAndLevelInTheSameYearIsAPart() {
    assertThat(isPart(2020, 2020, COMMUNES, 2020, 2020, COMMUNES)).isTrue();
  }

  @Test
  void aTargetForAnotherLevelIsNoPartEvenIfItsUnitIsTheSameWord() {
    String districts = COMMUNES.replace("COMMUNE", "DISTRICT");
    assertThat(isPart(2020, 2020, COMMUNES, 2020, 2020, districts)).isFalse();
  }

  @Test
  void aTargetOfTheYearBeforeOrAfterIsNoPart() {
    assertThat(isPart(2020, 2020, COMMUNES, 2019, 2019, COMMUNES)).isFalse();
    assertThat(isPart(2020, 2020, COMMUNES, 2021, 2021, COMMUNES)).isFalse();
    String dueNextYear =
        COMMUNES + ", \"due\": {\"date\": \"2021-12-31\", \"precision\": \"YEAR\"}";
    assertThat(isPart(2020, 2020, COMMUNES, 2020, 2021, dueNextYear)).isFalse();
  }

  @Test
  void thePlansOfSingleYearsAreAllPartsOfThePlanOfThoseYears() {
    assertThat(isPart(2019, 2020, COMMUNES, 2019, 2019, COMMUNES)).isTrue();
    assertThat(isPart(2019, 2020, COMMUNES, 2020, 2020, COMMUNES)).isTrue();
  }

  @Test
  void theSameOutputIsAPartAndAnotherOneInTheSameUnitIsNot() {
    assertThat(isPart(2020, 2020, ROADS, 2020, 2020, ROADS)).isTrue();
    String canals = ROADS.replace("đường thôn", "kênh mương");
    assertThat(isPart(2020, 2020, ROADS, 2020, 2020, canals)).isFalse();
    String measured = ", \"measure\": \"VILLAGE_ROADS\"";
    assertThat(isPart(2020, 2020, ROADS + measured, 2020, 2020, canals + measured)).isTrue();
    assertThat(
            isPart(2020, 2020, ROADS + measured, 2020, 2020, ROADS + ", \"measure\": \"CANALS\""))
        .isFalse();
  }

  @Test
  void placesThatMeetOneCriterionAreNoPartOfThoseThatMeetAnother() {
    String criterion =
        """
        "level": "VILLAGE", "goalKind": "CRITERION_TARGET", "comparator": "EXACTLY",
        "declared": 135, "unit": "thôn", "criteria": ["1"]
        """;
    assertThat(isPart(2020, 2020, criterion, 2020, 2020, criterion)).isTrue();
    assertThat(isPart(2020, 2020, criterion, 2020, 2020, criterion.replace("[\"1\"]", "[\"2\"]")))
        .isFalse();
  }

  @Test
  void averagesAndWhatEachUnitMustReachForItselfMakeNoSum() {
    String average = COMMUNES.replace("RECOGNISED", "AVG_CRITERIA");
    assertThat(isPart(2020, 2020, average, 2020, 2020, average)).isFalse();
    String each = COMMUNES.replace("RECOGNISED", "COUNT_BY_PARENT");
    assertThat(isPart(2020, 2020, each, 2020, 2020, each)).isFalse();
    String undeclared = COMMUNES.replace("\"declared\": 3,", "");
    assertThat(isPart(2020, 2020, COMMUNES, 2020, 2020, undeclared)).isFalse();
  }

  private static boolean isPart(
      int from, int to, String target, int belowFrom, int belowTo, String other) {
    PlanDocument above = plan(from, to, target);
    PlanDocument below = plan(belowFrom, belowTo, other);
    return new AddsUp(above, above.targets().get(0)).test(below, below.targets().get(0));
  }

  private static PlanDocument plan(int from, int to, String target) {
    String label = target.contains("label") ? "" : "\"label\": \"mục tiêu\", ";
    return PlanDocuments.parsed(
        """
        {"title": "Kế hoạch", "localityCode": "84", "yearFrom": %d, "yearTo": %d,
         "targets": [{"code": "1", "section": "I", %s %s}]}
        """
            .formatted(from, to, label, target));
  }
}
