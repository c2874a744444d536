package vn.ntm.funding.alert;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.messaging.OutgoingEvent;

/** What others are told of an alert: vn.ntm.funding.alert-{raised,acknowledged,cleared}.v1. */
record AlertChanged(
    UUID alertId,
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
    String note) {

  private static final String TOPIC = "funding.alert.v1";

  static OutgoingEvent event(Alert alert) {
    return new OutgoingEvent(
        TOPIC,
        type(alert.state()),
        alert.id(),
        new AlertChanged(
            alert.id(),
            alert.version(),
            alert.kind(),
            alert.state(),
            alert.subjectKind(),
            alert.subjectId(),
            alert.subjectDetail(),
            alert.budgetYear(),
            alert.localityId(),
            alert.localityPath(),
            alert.figures(),
            alert.firstSeen(),
            alert.note()));
  }

  private static String type(AlertState state) {
    return switch (state) {
      case OPEN -> "vn.ntm.funding.alert-raised.v1";
      case ACKNOWLEDGED -> "vn.ntm.funding.alert-acknowledged.v1";
      case CLEARED -> "vn.ntm.funding.alert-cleared.v1";
    };
  }
}
