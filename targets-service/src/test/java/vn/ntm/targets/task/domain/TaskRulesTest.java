package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;

class TaskRulesTest {

  private static final Due BY_AUTUMN =
      new Due(null, LocalDate.of(2018, 9, 30), Due.Precision.QUARTER, null, "Quý III/2018");

  @Test
  void f003_10_aWorkNeedsNoQuantity() {
    assertThat(TaskRules.broken(work("2", null, null))).isEmpty();
  }

  @Test
  void aWorkNeedsWhatItDoesAndToWhat() {
    assertThat(broken(draft(TaskKind.WORK, null, null, null, null)))
        .containsExactly("/workKind TASK_VALUE_MISSING", "/object TASK_VALUE_MISSING");
  }

  @Test
  void aRemedyNeedsItsIndicatorItsWorkAndItsDate() {
    assertThat(broken(draft(TaskKind.REMEDY, null, null, null, null)))
        .containsExactly(
            "/text TASK_VALUE_MISSING",
            "/criterion TASK_VALUE_MISSING",
            "/changeKind TASK_VALUE_MISSING",
            "/due TASK_VALUE_MISSING");
    assertThat(broken(draft(TaskKind.REMEDY, "Hồ sơ", "6.2", ChangeKind.NEW, BY_AUTUMN))).isEmpty();
    Due open = new Due(null, null, Due.Precision.EXTERNAL, null, null);
    assertThat(broken(draft(TaskKind.REMEDY, "Hồ sơ", "6.2", ChangeKind.NEW, open)))
        .containsExactly("/due/date TASK_DUE_WITHOUT_DATE");
  }

  @Test
  void aPilotNeedsALeadAndItsYears() {
    assertThat(broken(draft(TaskKind.PILOT, "Xã thông minh", null, null, null)))
        .containsExactly(
            "/leads TASK_VALUE_MISSING",
            "/yearFrom TASK_VALUE_MISSING",
            "/yearTo TASK_VALUE_MISSING");
  }

  @Test
  void whatBelongsToAnotherKindIsRefused() {
    assertThat(broken(draft(TaskKind.TASK, "Tuyên truyền", null, ChangeKind.NEW, null)))
        .contains("/changeKind TASK_VALUE_OF_ANOTHER_KIND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.00001", "1000000000001"})
  void aQuantityHasBounds(String quantity) {
    assertThat(broken(work("2", new BigDecimal(quantity), "km")))
        .containsExactly("/quantity TASK_QUANTITY_BOUNDS");
  }

  @Test
  void aQuantityHasAUnit() {
    assertThat(broken(work("2", new BigDecimal("5.12"), null)))
        .containsExactly("/unit TASK_QUANTITY_WITHOUT_UNIT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"H7", "0", "17.", "17.8.1", "6;17", "100"})
  void aCriterionHasItsForm(String criterion) {
    assertThat(broken(work(criterion, null, null)))
        .containsExactly("/criterion TASK_CRITERION_FORM");
  }

  private static List<String> broken(TaskDraft task) {
    return TaskRules.broken(task).stream().map(rule -> rule.pointer() + " " + rule.rule()).toList();
  }

  private static TaskDraft work(String criterion, BigDecimal quantity, String unit) {
    return new TaskDraft(
        TaskKind.WORK,
        null,
        WorkKind.BUILD,
        "đường trục xã",
        quantity,
        false,
        unit,
        Standard.NTM,
        criterion,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static TaskDraft draft(
      TaskKind kind, String text, String criterion, ChangeKind changeKind, Due due) {
    return new TaskDraft(
        kind,
        text,
        null,
        null,
        null,
        false,
        null,
        criterion == null ? null : Standard.NTM,
        criterion,
        changeKind,
        null,
        null,
        null,
        null,
        null,
        due,
        null);
  }
}
