package vn.ntm.targets.criteria.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One version of a set of criteria (bộ tiêu chí), whole. It never changes once it is approved; an
 * amending decision makes another version.
 *
 * @param buckets classes of places by criteria met, the highest first; empty when the set has none
 * @param conditions what it asks for beside its criteria
 * @param deadlines for places recognised under the set before
 * @param criteria in the order of their numbers
 * @param thresholds that are known; one that is not known is not here
 * @param provenance of the set as a whole
 */
public record CriteriaSetDefinition(
    UUID versionId,
    SetHeader header,
    ThresholdAreas areas,
    List<Bucket> buckets,
    List<SetCondition> conditions,
    List<TransitionDeadline> deadlines,
    List<CriterionDefinition> criteria,
    List<Threshold> thresholds,
    Provenance provenance) {

  public CriteriaSetDefinition {
    areas = areas == null ? ThresholdAreas.none() : areas;
    buckets = buckets == null ? List.of() : List.copyOf(buckets);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
    thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
  }

  /** All indicators in the order of the set. */
  public List<IndicatorDefinition> indicators() {
    return criteria.stream().flatMap(criterion -> criterion.indicators().stream()).toList();
  }

  /** The criterion with this number. */
  public Optional<CriterionDefinition> criterion(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /** The indicator with this number. */
  public Optional<IndicatorDefinition> indicator(String code) {
    return criterion(IndicatorCodes.criterionOf(code)).stream()
        .flatMap(criterion -> criterion.indicators().stream())
        .filter(indicator -> indicator.code().equals(code))
        .findFirst();
  }

  /** The indicator that measures something, the first one of several. */
  public Optional<IndicatorDefinition> measuring(Measure measure) {
    return indicators().stream().filter(indicator -> indicator.measure() == measure).findFirst();
  }

  /** The numbers of the key criteria of revocation (QĐ 18/2022/QĐ-TTg). */
  public Set<String> revocationKeys() {
    return criteria.stream()
        .filter(CriterionDefinition::weighsInRevocation)
        .map(CriterionDefinition::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether every criterion can be decided: all its indicators are here. */
  public boolean hasAllIndicators() {
    Integer declared = header.declaredIndicators();
    boolean asManyAsDeclared = declared == null || declared == indicators().size();
    return asManyAsDeclared && criteria.stream().allMatch(CriterionDefinition::complete);
  }

  /** The thresholds, ready to be asked. */
  public ThresholdLookup thresholdLookup() {
    return new ThresholdLookup(thresholds);
  }

  /** The deadline rule for places recognised under the set before, of one of its indicators. */
  public Optional<TransitionDeadline> deadlineOf(IndicatorDefinition indicator) {
    return deadlines.stream()
        .filter(deadline -> deadline.changeKind() == indicator.changeKind())
        .findFirst();
  }

  /** The class that a place with so many criteria met is in. */
  public Optional<Bucket> bucketOf(int criteriaMet) {
    return buckets.stream().filter(bucket -> bucket.holds(criteriaMet)).findFirst();
  }
}
