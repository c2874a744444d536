package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A set as somebody enters it: places and other sets by their codes.
 *
 * @param localityCode code of the province of a PROVINCIAL set, null for a NATIONAL one
 * @param localityAsOf the day on which the code is meant, null for the first day in force
 * @param basedOn version or code of the set that it was made from, null when from none; of a
 *     correction the version that it corrects
 */
public record CriteriaSetDraft(
    String code,
    String name,
    String level,
    String standard,
    Authority authority,
    String localityCode,
    LocalDate localityAsOf,
    LegalBasis legalBasis,
    LegalBasis guidance,
    LocalDate validFrom,
    LocalDate validTo,
    String basedOn,
    Integer declaredIndicators,
    ThresholdAreas areas,
    List<Bucket> buckets,
    List<SetCondition> conditions,
    List<TransitionDeadline> deadlines,
    List<CriterionDefinition> criteria,
    List<Threshold> thresholds,
    Provenance provenance) {

  public CriteriaSetDraft {
    areas = areas == null ? ThresholdAreas.none() : areas;
    buckets = buckets == null ? List.of() : List.copyOf(buckets);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
    thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
  }

  /** The day on which the code of its place is meant. */
  public LocalDate codesOn() {
    return localityAsOf == null ? validFrom : localityAsOf;
  }

  /** The same with the ids of what it names. */
  public CriteriaSetDefinition as(UUID versionId, UUID localityId, UUID basedOnVersion) {
    return new CriteriaSetDefinition(
        versionId,
        new SetHeader(
            code,
            name,
            level,
            standard,
            authority,
            localityId,
            legalBasis,
            guidance,
            validFrom,
            validTo,
            basedOnVersion,
            declaredIndicators),
        areas,
        buckets,
        conditions,
        deadlines,
        criteria,
        thresholds,
        provenance);
  }

  /**
   * A version as it would be entered again.
   *
   * @param localityCode the code of its province, null for a NATIONAL one
   * @param codesOn the day on which it had that code
   */
  public static CriteriaSetDraft of(
      CriteriaSetDefinition set, String localityCode, LocalDate codesOn) {
    SetHeader header = set.header();
    return new CriteriaSetDraft(
        header.code(),
        header.name(),
        header.level(),
        header.standard(),
        header.authority(),
        localityCode,
        codesOn,
        header.legalBasis(),
        header.guidance(),
        header.validFrom(),
        header.validTo(),
        header.basedOn() == null ? null : header.basedOn().toString(),
        header.declaredIndicators(),
        set.areas(),
        set.buckets(),
        set.conditions(),
        set.deadlines(),
        set.criteria(),
        set.thresholds(),
        set.provenance());
  }
}
