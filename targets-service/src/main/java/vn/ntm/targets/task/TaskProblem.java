package vn.ntm.targets.task;

import vn.ntm.targets.task.domain.AssignmentRules;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.TaskRule;
import vn.ntm.web.problem.ProblemCode;

/** The errors of tasks, assignments and registries. Listed in docs/errors/targets.md. */
enum TaskProblem implements ProblemCode {
  TASK_CONFIRMER_IS_REPORTER(403),
  TASK_IS_OVER(409),
  TASK_DONE_IS_CONFIRMED(409),
  TASK_NOT_REPORTED_DONE(409),
  ASSIGNMENT_ENDED(409),
  MODEL_ROAD_KNOWN(409),
  REWARD_KNOWN(409),
  TASK_PLAN_UNKNOWN(422),
  TASK_TARGET_UNKNOWN(422),
  TASK_VALUE_MISSING(422),
  TASK_VALUE_OF_ANOTHER_KIND(422),
  TASK_QUANTITY_BOUNDS(422),
  TASK_QUANTITY_WITHOUT_UNIT(422),
  TASK_ABOUT_WITHOUT_QUANTITY(422),
  TASK_CRITERION_FORM(422),
  TASK_CRITERION_WITHOUT_STANDARD(422),
  TASK_YEARS(422),
  TASK_DUE_WITHOUT_DATE(422),
  TASK_DUE_EXTERNAL(422),
  TASK_DUE_NOT_LAST_DAY(422),
  TASK_DUE_RANGE(422),
  TASK_PROGRESS_IN_FUTURE(422),
  TASK_PROGRESS_BACKWARDS(422),
  TASK_DONE_WITHOUT_UNIT(422),
  TASK_EXPORT_TOO_LARGE(422),
  TASK_FILE_MISSING(422),
  TASK_ROWS_REFUSED(422),
  TASK_ROW_ENCODING(422),
  TASK_ROW_UNREADABLE(422),
  TASK_ROW_WORKBOOK_TOO_LARGE(422),
  TASK_ROW_SHEETS(422),
  TASK_ROW_LIMIT(422),
  TASK_ROW_NONE(422),
  TASK_ROW_FIELD_COUNT(422),
  TASK_ROW_FORMULA(422),
  TASK_ROW_VALUE_TOO_LONG(422),
  TASK_ROW_COLUMN_UNKNOWN(422),
  TASK_ROW_COLUMN_REPEATED(422),
  TASK_ROW_COLUMN_MISSING(422),
  TASK_ROW_VALUE_FORM(422),
  TASK_ROW_LOCALITY_UNKNOWN(422),
  ASSIGNMENT_CRITERION_MISSING(422),
  ASSIGNMENT_CRITERION_FORM(422),
  ASSIGNMENT_PLACE_TWICE(422),
  ASSIGNMENT_PLACES_TO_RAISE(422),
  ASSIGNMENT_OWNER_IS_NAMED_WITH_SET(422),
  ASSIGNMENT_PERIOD(422),
  MODEL_ROAD_LENGTH(422),
  REGISTRY_DAY_IN_FUTURE(422),
  REWARD_RECOGNITION_UNKNOWN(422);

  private final int status;

  TaskProblem(int status) {
    this.status = status;
  }

  static TaskProblem of(TaskRule rule) {
    return valueOf(rule.name());
  }

  static TaskProblem of(Progress.Refusal refusal) {
    return valueOf(refusal.name());
  }

  static TaskProblem of(AssignmentRules.Broken broken) {
    return valueOf(broken.name());
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
