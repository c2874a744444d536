package vn.ntm.targets.criteria.domain;

import java.util.List;

/**
 * What is measured or decided for a criterion (chỉ tiêu).
 *
 * @param code {@code 17.8}, or the code of the criterion when that has only one: {@code 10}
 * @param kind how it is decided
 * @param parts of a COMPOSITE or CHECKLIST, else empty
 * @param requiredParts of a CHECKLIST: how many of its parts must be met; else null
 * @param comparison usual comparison of a number; a threshold carries its own; else null
 * @param unit of a number, such as {@code % hộ}, else null
 * @param measure what it measures, where plans speak of that by a name; else null
 * @param ifAny "nếu có": a place may have nothing of it, then NOT_APPLICABLE, which counts as met
 * @param refresh how often it must be measured again, null when nothing says so
 * @param requiredSource the only source that counts for recognition, null when any does
 * @param changeKind against the set before, as the issuer says; null when he does not
 * @param provenance where name and kind come from
 */
public record IndicatorDefinition(
    String code,
    String name,
    IndicatorKind kind,
    List<IndicatorPart> parts,
    Integer requiredParts,
    Comparison comparison,
    String unit,
    Measure measure,
    boolean ifAny,
    RefreshInterval refresh,
    MeasurementSource requiredSource,
    ChangeKind changeKind,
    Provenance provenance) {

  public IndicatorDefinition {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** The number of its criterion: {@code 17} of {@code 17.8}. */
  public String criterionCode() {
    return IndicatorCodes.criterionOf(code);
  }

  /** The same with these parts. */
  public IndicatorDefinition withParts(List<IndicatorPart> these) {
    return new IndicatorDefinition(
        code,
        name,
        kind,
        these,
        requiredParts,
        comparison,
        unit,
        measure,
        ifAny,
        refresh,
        requiredSource,
        changeKind,
        provenance);
  }

  /** The same as a measure of this. */
  IndicatorDefinition measuring(Measure what) {
    return new IndicatorDefinition(
        code,
        name,
        kind,
        parts,
        requiredParts,
        comparison,
        unit,
        what,
        ifAny,
        refresh,
        requiredSource,
        changeKind,
        provenance);
  }
}
