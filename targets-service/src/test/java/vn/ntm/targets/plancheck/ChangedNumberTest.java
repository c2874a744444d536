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
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.PlanChecks;

/**
 * A slip of the pen in a number is found when the plan states the number in more than one way. A
 * number that stands alone, such as the length of a road, can be wrong without anybody noticing;
 * the share of numbers that are settled is printed.
 */
class ChangedNumberTest {

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
  void tenRandomSlipsInSettledNumbersAreFound(String plan) {
    Random random = new Random(SEED);
    List<String> settled = settled(plan);
    Collections.shuffle(settled, random);
    System.out.printf("%s: seed %d%n", plan, SEED);
    assertThat(settled).hasSizeGreaterThanOrEqualTo(CHANGES);
    for (String pointer : settled.subList(0, CHANGES)) {
      BigDecimal slip = BigDecimal.valueOf(random.nextInt(LARGEST_SLIP) + 1L);
      assertIsFound(plan, pointer, random.nextBoolean() ? slip : slip.negate());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theLeastSlipInAnySettledNumberIsFound(String plan) {
    for (String pointer : settled(plan)) {
      assertIsFound(plan, pointer, BigDecimal.ONE);
      assertIsFound(plan, pointer, BigDecimal.ONE.negate());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theShareOfSettledNumbersIsTold(String plan) {
    List<String> all = numbers(tree(plan), "");
    List<String> alone = new ArrayList<>(all);
    List<String> settled = settled(plan);
    alone.removeAll(settled);
    System.out.printf(
        "%s: %d of %d numbers are settled (%d %%); alone: %s%n",
        plan, settled.size(), all.size(), settled.size() * 100 / all.size(), alone);
    assertThat(settled).isNotEmpty().isSubsetOf(all);
  }

  private static void assertIsFound(String plan, String pointer, BigDecimal slip) {
    JsonNode changed = tree(plan);
    BigDecimal value = changed.at(pointer).decimalValue();
    BigDecimal other = value.add(slip.movePointLeft(Math.max(0, value.scale())));
    BigDecimal put = other.signum() < 0 ? value.subtract(slip) : other;
    replace(changed, JsonPointer.compile(pointer), put);
    List<Finding> before = RealPlans.findings(plan);
    List<Finding> now =
        PlanChecks.findings(RealPlans.stated(PlanDocuments.parsed(changed.toString())));
    assertThat(now)
        .as("%s %s: %s instead of %s", plan, pointer, put.toPlainString(), value.toPlainString())
        .anyMatch(finding -> !before.contains(finding) && finding.pointers().contains(pointer));
  }

  /** Numbers that stand in words, such as the 189 of a title, are no numbers of the document. */
  private static List<String> settled(String plan) {
    JsonNode tree = tree(plan);
    Set<String> settled = PlanChecks.settledNumbers(RealPlans.stated(plan));
    return new ArrayList<>(
        settled.stream().filter(pointer -> tree.at(pointer).isNumber()).toList());
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
