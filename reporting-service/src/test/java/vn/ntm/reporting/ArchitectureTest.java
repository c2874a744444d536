package vn.ntm.reporting;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.testing.architecture.ArchitectureRule;
import vn.ntm.testing.architecture.ArchitectureRules;
import vn.ntm.testing.architecture.Part;

class ArchitectureTest {

  static List<ArchitectureRule> rules() {
    return ArchitectureRules.of("vn.ntm.reporting")
        .sharingDomainOf("execution")
        .without(Part.ENTITIES)
        .rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseRuleHolds(ArchitectureRule rule) {
    rule.check();
  }
}
