package vn.ntm.targets.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.PlanChecks;

/**
 * A slip of the pen in any number of a plan is found, except in the numbers that {@link #ALONE}
 * names: the plan states them once, so that nobody who has only the plan can tell. How many numbers
 * are left is pinned, so that a check cannot be lost unseen.
 */
class ChangedNumberTest {

  private static final String ONCE = "stated once";
  private static final String DUTY = "how many reports of one kind, stated once";
  private static final String YEARS = "no title, day or other year to compare it with";
  private static final String DISAGREES = "the plan itself disagrees here, so either may be wrong";
  private static final String ROUNDED = "shows at an average of two decimals, not at the number";

  /** Numbers that nobody can check from the plan alone: pattern of the pointer, and why. */
  private static final Map<String, Map<String, String>> ALONE =
      Map.of(
          "tra-vinh-2020",
          Map.of(
              "/year(From|To)", YEARS,
              "/targets/(2|4|5|6|12|13)/declared", ONCE,
              "/targets/4/baseYear", ONCE,
              "/reportDuties/\\d+/count", DUTY),
          "lang-son-2019",
          Map.of(
              "/targets/1/(declared|declaredTo|baseline)", DISAGREES,
              "/targets/(2|9)/declared", "two goals for one poverty rate disagree",
              "/targets/3/(declared|baseYear)", ONCE,
              "/targets/[5-8]/declared", ONCE,
              "/targets/(1[1-9]|2[0-46])/added", ROUNDED,
              "/targets/18/declared", ROUNDED,
              "/childPlanDuties/0/declared", ONCE,
              "/capitalNeeds/lines/[013]/year(From|To)", YEARS),
          "soc-trang-2024",
          Map.of(
              "/yearFrom", YEARS,
              "/criteriaSets/\\d/criteria", "no list of the criteria in the plan",
              "/targets/3/recognisedYear", ONCE,
              "/targets/[69]/declared", ONCE,
              "/baselines/\\d/value", ONCE,
              "/reportDuties/[01345]/count", DUTY,
              "/capitalLines/[4-9]/amountMillion", "no total is printed"),
          "tan-yen-2019",
          Map.of(
              "/yearFrom", YEARS,
              "/targets/[012389]/declared", ONCE,
              "/assessments/[01]/recognisedYear", ONCE,
              "/works/\\d+/quantity", ONCE,
              "/reportDuties/[0-3]/count", DUTY),
          "an-giang-2018",
          Map.of(
              "/yearFrom", YEARS,
              "/criteriaSets/0/indicators", "no list of the indicators in the plan",
              "/targets/[45]/declared", ONCE,
              "/assessments/\\d+/recognisedYear", "years are counted together, not one by one",
              "/reportDuties/0/count", DUTY,
              "/statements/0/(value|numerator|denominator)", DISAGREES,
              "/statements/1/parts/\\d/(value|from|to)", DISAGREES,
              "/statements/2/value", "an average of communes that are not listed",
              "/statements/[45]/parts/\\d/(from|to)", "bounds that name a group"));

  /** How many numbers of each plan are left. */
  private static final Map<String, Integer> CHECKABLE =
      Map.of(
          "tra-vinh-2020", 21,
          "lang-son-2019", 82,
          "soc-trang-2024", 18,
          "tan-yen-2019", 36,
          "an-giang-2018", 71);

  private static final int CHANGES = 10;
  private static final int LARGEST_SLIP = 9;

  /** Another seed may be given to try other changes. */
  private static final long SEED = Long.getLong("plancheck.seed", 20_240_205L);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static List<String> plans() {
    return RealPlans.NAMES;
  }

  @ParameterizedTest
  @MethodSource("plans")
  void tenRandomSlipsInNumbersOfThePlanAreFound(String plan) {
    Random random = new Random(SEED);
    List<String> numbers = checkable(plan);
    Collections.shuffle(numbers, random);
    System.out.printf("%s: seed %d%n", plan, SEED);
    List<Finding> before = RealPlans.findings(plan);
    for (String pointer : numbers.subList(0, CHANGES)) {
      BigDecimal slip = BigDecimal.valueOf(random.nextInt(LARGEST_SLIP) + 1L);
      assertIsFound(plan, before, pointer, random.nextBoolean() ? slip : slip.negate());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theLeastSlipInEachNumberThatDoesNotStandAloneIsFound(String plan) {
    List<Finding> before = RealPlans.findings(plan);
    for (String pointer : checkable(plan)) {
      assertIsFound(plan, before, pointer, BigDecimal.ONE);
      assertIsFound(plan, before, pointer, BigDecimal.ONE.negate());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void noNumberStandsAloneButThoseThatAreListed(String plan) {
    List<String> all = numbers(tree(plan), "");
    assertThat(checkable(plan)).hasSize(CHECKABLE.get(plan));
    assertThat(ALONE.get(plan).keySet())
        .allSatisfy(pattern -> assertThat(all).anyMatch(pointer -> pointer.matches(pattern)));
    Set<String> settled = PlanChecks.settledNumbers(RealPlans.stated(plan));
    assertThat(all.stream().filter(settled::contains))
        .containsExactlyInAnyOrderElementsOf(checkable(plan));
  }

  private static void assertIsFound(
      String plan, List<Finding> before, String pointer, BigDecimal slip) {
    JsonNode changed = tree(plan);
    BigDecimal value = changed.at(pointer).decimalValue();
    BigDecimal other = value.add(slip.movePointLeft(Math.max(0, value.scale())));
    BigDecimal put = other.signum() < 0 ? value.subtract(slip) : other;
    replace(changed, JsonPointer.compile(pointer), put);
    List<Finding> now =
        PlanChecks.findings(RealPlans.stated(PlanDocuments.parsed(changed.toString())));
    assertThat(now)
        .as("%s %s: %s instead of %s", plan, pointer, put.toPlainString(), value.toPlainString())
        .anyMatch(finding -> !before.contains(finding) && finding.pointers().contains(pointer));
  }

  /** Numbers that stand in words, such as the 189 of a title, are no numbers of the document. */
  private static List<String> checkable(String plan) {
    Set<String> alone = ALONE.get(plan).keySet();
    return numbers(tree(plan), "").stream()
        .filter(pointer -> alone.stream().noneMatch(pointer::matches))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> numbers(JsonNode node, String pointer) {
    List<String> found = new ArrayList<>();
    if (node.isNumber()) {
      found.add(pointer);
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      found.addAll(numbers(node.get(i), pointer + "/" + i));
    }
    node.properties()
        .forEach(field -> found.addAll(numbers(field.getValue(), pointer + "/" + field.getKey())));
    return found;
  }

  private static void replace(JsonNode tree, JsonPointer pointer, BigDecimal value) {
    JsonNode parent = tree.at(pointer.head());
    if (parent instanceof ObjectNode object) {
      object.set(pointer.last().getMatchingProperty(), DecimalNode.valueOf(value));
    } else {
      ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), DecimalNode.valueOf(value));
    }
  }

  private static JsonNode tree(String plan) {
    try {
      return JSON.readTree(PlanDocuments.text(plan));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
