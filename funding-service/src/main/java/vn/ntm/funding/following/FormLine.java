package vn.ntm.funding.following;

import vn.ntm.funding.following.domain.BudgetExecution;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * A line of the disbursement form (domain handbook 4.5).
 *
 * @param key id of the project or locality; code of the component of a content; null of the total
 * @param name null where nothing is known of it
 * @param planAssigned plan of the year
 * @param planAllocated the part of it that projects received
 * @param extendedPlan plan of earlier years that may still be spent
 * @param paid since 1 January under both plans, volume and outstanding advances
 * @param rate paid of both plans in basis points; null without a plan
 */
record FormLine(
    Subject subject,
    String key,
    String name,
    String programme,
    String component,
    String capitalSource,
    Nature nature,
    Vnd planAssigned,
    Vnd planAllocated,
    Vnd extendedPlan,
    Vnd paid,
    Vnd paidVolume,
    Vnd paidAdvance,
    Long rate) {

  static FormLine of(
      Subject subject, String key, String name, FormKey terms, BudgetExecution execution) {
    return new FormLine(
        subject,
        key,
        name,
        terms.programme(),
        terms.component(),
        terms.capitalSource(),
        terms.nature(),
        execution.year().plan(),
        execution.year().allocated(),
        execution.extended().plan(),
        execution.both().paid(),
        execution.both().volume(),
        execution.both().advance(),
        execution.both().rate());
  }

  /** Whether nothing of the period's year is there: it came later, or was all given on. */
  boolean isEmpty() {
    return planAssigned.isZero()
        && planAllocated.isZero()
        && extendedPlan.isZero()
        && paid.isZero();
  }

  /** What a line is about. */
  enum Subject {
    /** A component of a programme. */
    CONTENT,
    PROJECT,
    /** A locality, with what no project has received yet. */
    LOCALITY,
    /** Everything together. */
    TOTAL
  }
}
