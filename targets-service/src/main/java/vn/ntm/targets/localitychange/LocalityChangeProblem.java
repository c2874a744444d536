package vn.ntm.targets.localitychange;

import vn.ntm.targets.localitychange.domain.Broken;
import vn.ntm.web.problem.ProblemCode;

/** The errors of acts on units. Listed in docs/errors/targets.md. */
enum LocalityChangeProblem implements ProblemCode {
  CHANGE_APPROVER_IS_PROPOSER(403),
  CHANGE_IS_DECIDED(409),
  CHANGE_BASIS_MISSING(422),
  CHANGE_UNIT_AMBIGUOUS(422),
  CHANGE_UNITS_OF_TYPE(422),
  CHANGE_NOT_FOR_THIS_TYPE(422),
  CHANGE_UNIT_UNKNOWN(422),
  CHANGE_UNIT_NOT_ALIVE(422),
  CHANGE_UNIT_ENDED(422),
  CHANGE_UNIT_TWICE(422),
  CHANGE_LEVELS_DIFFER(422),
  CHANGE_LEVEL_UNKNOWN(422),
  CHANGE_NAME_FORM(422),
  CHANGE_NAME_WITHOUT_KIND(422),
  CHANGE_KIND_CHANGED(422),
  CHANGE_KIND_KEPT(422),
  CHANGE_CODE_FORM(422),
  CHANGE_CODE_TAKEN(422),
  CHANGE_PARENT_MISSING(422),
  CHANGE_PARENT_LEVEL(422),
  CHANGE_PARENT_NOT_ALIVE(422),
  CHANGE_SUCCESSOR_NOT_ALIVE(422),
  CHANGE_CHILDREN_LEFT(422),
  CHANGE_DAY_TAKEN(422),
  CHANGE_LAST_DAY(422),
  CHANGE_DECIDED_IN_FUTURE(422);

  private final int status;

  LocalityChangeProblem(int status) {
    this.status = status;
  }

  /** The problem of a rule; it has the rule's name. */
  static LocalityChangeProblem of(Broken.Code code) {
    return valueOf(code.name());
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
