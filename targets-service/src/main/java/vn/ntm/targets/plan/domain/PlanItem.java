package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;

/**
 * A work or model of a plan that must say what it needs: money, its source, its time and who
 * answers for it.
 *
 * @param needMillion million đồng
 * @param source capital source, e.g. PROVINCIAL_BUDGET
 */
public record PlanItem(
    String section,
    String no,
    String text,
    String localityCode,
    BigDecimal needMillion,
    String source,
    String owner,
    PlanDocument.Due due) {}
