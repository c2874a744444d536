package vn.ntm.funding.alert;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;

/**
 * An alert as it is answered.
 *
 * @param subjectDetail tells subjects of one id apart; empty when the id is enough
 * @param budgetYear null when it is of no year
 * @param figures as they were when it was raised
 * @param note of the person who acknowledged it, else null
 */
record Alert(
    UUID id,
    long version,
    AlertKind kind,
    AlertState state,
    SubjectKind subjectKind,
    UUID subjectId,
    String subjectDetail,
    Integer budgetYear,
    UUID localityId,
    List<UUID> localityPath,
    List<Figure> figures,
    OffsetDateTime firstSeen,
    String acknowledgedBy,
    OffsetDateTime acknowledgedAt,
    String note,
    OffsetDateTime clearedAt) {

  Alert {
    localityPath = List.copyOf(localityPath);
    figures = List.copyOf(figures);
  }

  /** The same alert after somebody took note of it. */
  Alert acknowledged(String by, OffsetDateTime at, String why) {
    return new Alert(
        id,
        version + 1,
        kind,
        AlertState.ACKNOWLEDGED,
        subjectKind,
        subjectId,
        subjectDetail,
        budgetYear,
        localityId,
        localityPath,
        figures,
        firstSeen,
        by,
        at,
        why,
        null);
  }

  /** The same alert after its condition has gone. */
  Alert cleared(OffsetDateTime at) {
    return new Alert(
        id,
        version + 1,
        kind,
        AlertState.CLEARED,
        subjectKind,
        subjectId,
        subjectDetail,
        budgetYear,
        localityId,
        localityPath,
        figures,
        firstSeen,
        acknowledgedBy,
        acknowledgedAt,
        note,
        at);
  }
}
