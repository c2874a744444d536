package vn.ntm.targets.task.domain;

import java.util.List;

/**
 * A value that breaks a rule.
 *
 * @param field name of the value, as in JSON and as the column of a table; a dot leads into a part
 */
public record BrokenRule(String field, TaskRule rule, List<String> arguments) {

  public BrokenRule {
    arguments = List.copyOf(arguments);
  }

  static BrokenRule of(String field, TaskRule rule, String... arguments) {
    return new BrokenRule(field, rule, List.of(arguments));
  }

  /** Where it stands in a JSON document. */
  public String pointer() {
    return "/" + field.replace('.', '/');
  }
}
