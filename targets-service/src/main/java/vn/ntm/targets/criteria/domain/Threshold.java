package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;

/**
 * The level that an indicator asks for.
 *
 * @param indicator the indicator or the part of one that it is for
 * @param area region or commune group that it holds for, null for all
 * @param year that it holds for, null for all
 * @param value in the unit of the indicator
 */
public record Threshold(
    String indicator,
    String area,
    Integer year,
    BigDecimal value,
    Comparison comparison,
    Provenance provenance) {}
