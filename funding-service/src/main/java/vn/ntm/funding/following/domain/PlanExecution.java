package vn.ntm.funding.following.domain;

import vn.ntm.money.Vnd;

/**
 * How one plan is carried out, in đồng: the plan of the year, the extended plan, or both.
 *
 * @param plan what came into the group less what it gave to other groups
 * @param allocated the part of it that projects received (phân bổ chi tiết)
 * @param unallocated the rest
 * @param completeness allocated of plan in basis points; null without a plan
 * @param reserved claimed by requests that are not yet paid
 * @param volume paid for work, recovered advances included
 * @param advance outstanding advances
 * @param paid volume and advance
 * @param remaining plan less paid
 * @param rate paid of plan in basis points; null without a plan
 */
public record PlanExecution(
    Vnd plan,
    Vnd allocated,
    Vnd unallocated,
    Long completeness,
    Vnd reserved,
    Vnd volume,
    Vnd advance,
    Vnd paid,
    Vnd remaining,
    Long rate) {

  static PlanExecution of(Vnd plan, Vnd allocated, Vnd reserved, Vnd volume, Vnd advance) {
    Vnd paid = volume.plus(advance);
    return new PlanExecution(
        plan,
        allocated,
        plan.minus(allocated),
        BasisPoints.of(allocated, plan),
        reserved,
        volume,
        advance,
        paid,
        plan.minus(paid),
        BasisPoints.of(paid, plan));
  }

  PlanExecution and(PlanExecution other) {
    return of(
        plan.plus(other.plan),
        allocated.plus(other.allocated),
        reserved.plus(other.reserved),
        volume.plus(other.volume),
        advance.plus(other.advance));
  }
}
