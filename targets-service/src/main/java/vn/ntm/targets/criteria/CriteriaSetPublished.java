package vn.ntm.targets.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.Authority;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;

/** What other services are told of a version that was approved: what its numbers stand for. */
record CriteriaSetPublished(
    UUID setVersionId,
    long version,
    String code,
    String name,
    String level,
    String standard,
    Authority authority,
    UUID localityId,
    LocalDate validFrom,
    LocalDate validTo,
    UUID basedOn,
    Completeness completeness,
    List<Criterion> criteria) {

  static final String TOPIC = "targets.criteria.v1";
  static final String TYPE = "vn.ntm.targets.criteria-set-published.v1";

  /** It is told once: an approved version never changes. */
  private static final long ONLY_VERSION = 1;

  static CriteriaSetPublished of(CriteriaSetDefinition set) {
    return new CriteriaSetPublished(
        set.versionId(),
        ONLY_VERSION,
        set.header().code(),
        set.header().name(),
        set.header().level(),
        set.header().standard(),
        set.header().authority(),
        set.header().localityId(),
        set.header().validFrom(),
        set.header().validTo(),
        set.header().basedOn(),
        set.hasAllIndicators() ? Completeness.COMPLETE : Completeness.INCOMPLETE,
        set.criteria().stream()
            .map(
                criterion ->
                    new Criterion(
                        criterion.code(),
                        criterion.name(),
                        criterion.indicators().stream()
                            .map(one -> new Indicator(one.code(), one.name()))
                            .toList()))
            .toList());
  }

  /** Whether all indicators of all criteria are known. */
  enum Completeness {
    COMPLETE,
    INCOMPLETE
  }

  /** A criterion and what is measured for it. */
  record Criterion(String code, String name, List<Indicator> indicators) {}

  /** What is measured. */
  record Indicator(String code, String name) {}
}
