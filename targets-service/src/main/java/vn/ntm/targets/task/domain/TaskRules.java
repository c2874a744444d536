package vn.ntm.targets.task.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything that a task breaks when it is entered, not the first of it. */
public final class TaskRules {

  private static final Pattern CRITERION = Pattern.compile("[1-9]\\d?(\\.[1-9]\\d?)?");
  private static final int MAX_DECIMALS = 4;
  private static final BigDecimal MAX_QUANTITY = new BigDecimal("1000000000000");
  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2050;

  private final TaskDraft task;
  private final List<BrokenRule> broken = new ArrayList<>();

  private TaskRules(TaskDraft task) {
    this.task = task;
  }

  /** What it breaks; empty when it keeps all rules. */
  public static List<BrokenRule> broken(TaskDraft task) {
    TaskRules rules = new TaskRules(task);
    rules.whatItsKindNeedsIsThere();
    rules.whatItsKindDoesNotHaveIsNotThere();
    rules.quantityHasAUnit();
    rules.criterionIsOfAStandard();
    rules.yearsAreInOrder();
    rules.dueKeepsItsPrecision();
    return List.copyOf(rules.broken);
  }

  private void whatItsKindNeedsIsThere() {
    switch (task.kind()) {
      case WORK -> {
        need("workKind", task.workKind());
        need("object", task.object());
      }
      case REMEDY -> {
        need("text", task.text());
        need("criterion", task.criterion());
        need("changeKind", task.changeKind());
        need("due", task.due());
      }
      case PILOT -> {
        need("text", task.text());
        needALead();
        need("yearFrom", task.yearFrom());
        need("yearTo", task.yearTo());
      }
      case TASK, PLAN_TASK, REPORT -> {
        need("text", task.text());
        needALead();
      }
    }
  }

  private void whatItsKindDoesNotHaveIsNotThere() {
    if (task.kind() != TaskKind.WORK) {
      refuse("workKind", task.workKind());
      refuse("object", task.object());
    }
    if (task.kind() != TaskKind.REMEDY) {
      refuse("changeKind", task.changeKind());
      refuse("cause", task.cause());
    }
  }

  private void quantityHasAUnit() {
    BigDecimal quantity = task.quantity();
    if (quantity == null) {
      when(task.about(), "about", TaskRule.TASK_ABOUT_WITHOUT_QUANTITY);
      return;
    }
    boolean within =
        quantity.signum() > 0
            && quantity.compareTo(MAX_QUANTITY) <= 0
            && quantity.stripTrailingZeros().scale() <= MAX_DECIMALS;
    when(!within, "quantity", TaskRule.TASK_QUANTITY_BOUNDS);
    when(task.unit() == null, "unit", TaskRule.TASK_QUANTITY_WITHOUT_UNIT);
  }

  private void criterionIsOfAStandard() {
    if (task.criterion() != null) {
      when(
          !CRITERION.matcher(task.criterion()).matches(),
          "criterion",
          TaskRule.TASK_CRITERION_FORM,
          task.criterion());
      when(task.standard() == null, "standard", TaskRule.TASK_CRITERION_WITHOUT_STANDARD);
    }
  }

  private void yearsAreInOrder() {
    boolean outside =
        isOutside(task.yearFrom())
            || isOutside(task.yearTo())
            || (task.yearFrom() != null
                && task.yearTo() != null
                && task.yearFrom() > task.yearTo());
    when(outside, "yearTo", TaskRule.TASK_YEARS);
  }

  private static boolean isOutside(Integer year) {
    return year != null && (year < FIRST_YEAR || year > LAST_YEAR);
  }

  private void dueKeepsItsPrecision() {
    Due due = task.due();
    if (due == null) {
      return;
    }
    if (due.precision() == null) {
      need("due.precision", null);
      return;
    }
    boolean dated = task.kind() != TaskKind.REMEDY || due.precision() != Due.Precision.EXTERNAL;
    Optional<TaskRule> rule = dated ? due.broken() : Optional.of(TaskRule.TASK_DUE_WITHOUT_DATE);
    rule.ifPresent(found -> broken.add(BrokenRule.of("due.date", found, due.precision().name())));
  }

  private void needALead() {
    when(task.leads().isEmpty(), "leads", TaskRule.TASK_VALUE_MISSING);
  }

  private void need(String field, Object value) {
    when(value == null, field, TaskRule.TASK_VALUE_MISSING);
  }

  private void refuse(String field, Object value) {
    when(value != null, field, TaskRule.TASK_VALUE_OF_ANOTHER_KIND, task.kind().name());
  }

  private void when(boolean isBroken, String field, TaskRule rule, String... arguments) {
    if (isBroken) {
      broken.add(BrokenRule.of(field, rule, arguments));
    }
  }
}
