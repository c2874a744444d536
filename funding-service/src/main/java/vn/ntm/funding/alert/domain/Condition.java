package vn.ntm.funding.alert.domain;

import java.util.List;
import java.util.UUID;

/**
 * Something that holds now and should not.
 *
 * @param subjectDetail tells subjects of one id apart; empty when the id is enough
 * @param budgetYear null when it is of no year
 * @param localityPath where it is, root first
 */
public record Condition(
    AlertKind kind,
    SubjectKind subjectKind,
    UUID subjectId,
    String subjectDetail,
    Integer budgetYear,
    List<UUID> localityPath,
    List<Figure> figures) {

  public Condition {
    localityPath = List.copyOf(localityPath);
    figures = List.copyOf(figures);
  }

  /** The same for the same condition, whatever its figures are. */
  public String key() {
    return subjectId + "|" + (budgetYear == null ? "" : budgetYear) + "|" + subjectDetail;
  }

  /** The place itself. */
  public UUID localityId() {
    return localityPath.get(localityPath.size() - 1);
  }
}
