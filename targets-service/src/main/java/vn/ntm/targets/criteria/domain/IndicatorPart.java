package vn.ntm.targets.criteria.domain;

/**
 * One measure of a composite indicator or one item of a checklist.
 *
 * @param code unique in the set, the code of its indicator with a letter: {@code 17.1a}
 * @param kind BOOLEAN, QUANTITY or PROVINCE_DEFINED
 * @param comparison null unless it is a number
 * @param unit null unless it is a number
 * @param ifAny whether a place may have nothing of it: then NOT_APPLICABLE, which counts as met
 */
public record IndicatorPart(
    String code,
    String name,
    IndicatorKind kind,
    Comparison comparison,
    String unit,
    boolean ifAny) {}
