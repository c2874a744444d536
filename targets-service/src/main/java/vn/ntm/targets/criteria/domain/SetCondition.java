package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;

/**
 * What a set asks for beside its criteria.
 *
 * @param kind what is looked at
 * @param standard of PREREQUISITE_STANDARD: what the place must hold; of SHARE_OF_COMMUNES: what
 *     the communes must hold; null for the others
 * @param comparison null for PREREQUISITE_STANDARD
 * @param value in percent, null for PREREQUISITE_STANDARD
 */
public record SetCondition(
    Kind kind,
    String name,
    String standard,
    Comparison comparison,
    BigDecimal value,
    Provenance provenance) {

  /** What a condition looks at. */
  public enum Kind {
    /** The place meets another standard of the same period. */
    PREREQUISITE_STANDARD,
    /** So many percent of the communes of the place are recognised. */
    SHARE_OF_COMMUNES,
    /** So many percent of the townships of the place are civilised urban areas. */
    SHARE_OF_TOWNSHIPS,
    /** So many percent of the people asked are content, all in all. */
    SATISFACTION,
    /** So many percent are content in each commune and with each content that is asked about. */
    SATISFACTION_EACH
  }
}
