package vn.ntm.targets.task;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.ProgressState;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.web.caller.Roots;

/** What tasks can be filtered by. */
class TaskParameters {

  private static final int MAX_AGENCY = 200;
  private static final int MAX_CRITERION = 10;

  @QueryParam("under")
  String under;

  @QueryParam("kind")
  String kind;

  @QueryParam("planId")
  String planId;

  @QueryParam("agency")
  String agency;

  @QueryParam("standard")
  String standard;

  @QueryParam("criterion")
  String criterion;

  @QueryParam("changeKind")
  String changeKind;

  @QueryParam("causeKind")
  String causeKind;

  @QueryParam("state")
  String state;

  @QueryParam("late")
  String late;

  @QueryParam("asOf")
  String asOf;

  /** The filter that they make in a subtree. */
  TaskFilter filter(RequestValues values, Roots roots) {
    return new TaskFilter(
        roots,
        values.id("under", under),
        values.oneOf(TaskKind.class, "kind", kind),
        values.id("planId", planId),
        values.text("agency", agency, MAX_AGENCY),
        values.oneOf(Standard.class, "standard", standard),
        values.text("criterion", criterion, MAX_CRITERION),
        values.oneOf(ChangeKind.class, "changeKind", changeKind),
        values.oneOf(Cause.Kind.class, "causeKind", causeKind),
        values.oneOf(ProgressState.class, "state", state),
        late == null ? Optional.empty() : Optional.of(values.flag("late", late)),
        values.asOf(asOf));
  }
}
