package vn.ntm.targets.criteria.domain;

/**
 * Where a row of a set comes from, so that nobody takes a remembered number for a printed one.
 *
 * @param mark how far it can be relied on
 * @param source the document, such as {@code 1980/QĐ-TTg}
 * @param note what a reader should know, null when there is nothing
 */
public record Provenance(Mark mark, String source, String note) {

  /** How far a row can be relied on. */
  public enum Mark {
    /** Read in a source. */
    SOURCED,
    /** Not compared with the text of the decision yet. */
    UNVERIFIED,
    /** Printed, but in conflict with another source or plainly misprinted. */
    DOUBTFUL
  }
}
