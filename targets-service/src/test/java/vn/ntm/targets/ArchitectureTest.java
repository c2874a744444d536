package vn.ntm.targets;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.testing.architecture.ArchitectureRule;
import vn.ntm.testing.architecture.ArchitectureRules;

class ArchitectureTest {

  static List<ArchitectureRule> rules() {
    return ArchitectureRules.of("vn.ntm.targets")
        .sharingDomainOf("locality")
        .sharingDomainOf("criteria")
        .sharingDomainOf("assessment")
        .sharingDomainOf("publicholiday")
        .sharingDomainOf("due")
        .rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseRuleHolds(ArchitectureRule rule) {
    rule.check();
  }
}
