package vn.ntm.funding.following;

import java.time.OffsetDateTime;
import vn.ntm.funding.following.domain.BudgetExecution;
import vn.ntm.funding.following.domain.EstimateSum;
import vn.ntm.funding.formstatement.FormStatement;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * A line of the disbursement form.
 *
 * @param key id of the project or locality; code of the component of a content; null of the total
 * @param name null where nothing is known of it
 * @param planAssigned plan of the year
 * @param planAllocated the part of it that projects received
 * @param extendedPlan plan of earlier years that may still be spent
 * @param paid since 1 January under both plans, volume and outstanding advances
 * @param estimate what will be paid from 1 January to the end of the period, as the unit stated it;
 *     of contents and the total the sum, with what is paid for lines of which nothing was stated;
 *     null when nothing was stated at all
 * @param rate paid of both plans in basis points; null without a plan
 * @param causes what hinders the unit of a project or locality from paying; null when nothing was
 *     stated
 * @param statedBy who stated estimate and causes; null of contents, of the total and without
 * @param statedAt when it was stated
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
    Vnd estimate,
    Long rate,
    String causes,
    String statedBy,
    OffsetDateTime statedAt) {

  static FormLine of(
      Subject subject,
      String key,
      String name,
      FormKey terms,
      BudgetExecution execution,
      Stated stated) {
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
        stated.estimate(),
        execution.both().rate(),
        stated.causes(),
        stated.by(),
        stated.at());
  }

  /** Whether nothing of the period's year is there: it came later, or was all given on. */
  boolean isEmpty() {
    return planAssigned.isZero()
        && planAllocated.isZero()
        && extendedPlan.isZero()
        && paid.isZero();
  }

  /** What no entry knows; each null when nothing was stated. */
  record Stated(Vnd estimate, String causes, String by, OffsetDateTime at) {

    /** What a unit stated; null for nothing. */
    static Stated of(FormStatement statement) {
      return statement == null
          ? new Stated(null, null, null, null)
          : new Stated(
              statement.estimate(), statement.causes(), statement.statedBy(), statement.statedAt());
    }

    /** The sum of what units stated; null for nothing. */
    static Stated sum(EstimateSum sum) {
      return new Stated(sum.total(), null, null, null);
    }
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
