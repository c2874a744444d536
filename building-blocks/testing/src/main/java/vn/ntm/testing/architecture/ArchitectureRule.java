package vn.ntm.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** One rule of the house, ready to be checked on one service. */
public final class ArchitectureRule {

  private final String name;
  private final ArchRule rule;
  private final JavaClasses classes;

  ArchitectureRule(String name, ArchRule rule, JavaClasses classes) {
    this.name = name;
    // Whether there is anything to look at is a rule of its own, which says so in plain words.
    this.rule = rule.as(name).allowEmptyShould(true);
    this.classes = classes;
  }

  /** The rule in one sentence. */
  public String name() {
    return name;
  }

  /**
   * Checks the rule.
   *
   * @throws AssertionError naming every class and line that breaks it
   */
  public void check() {
    rule.check(classes);
  }

  /** What breaks the rule, a line each; empty if it holds. */
  public List<String> violations() {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  /** The sentence, as the name of a parameterised test. */
  @Override
  public String toString() {
    return name;
  }
}
