package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;

/**
 * What there is already, as the plan states it.
 *
 * @param target code of the target that starts from it, null where there is none
 * @param asOf the day or month it is stated for
 */
public record Baseline(
    String code,
    String section,
    String label,
    PlanDocument.Comparator comparator,
    BigDecimal value,
    String unit,
    PlanDocument.Due asOf,
    String target,
    String note) {}
