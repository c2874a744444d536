package vn.ntm.funding.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.project.Project;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.money.Vnd;

/**
 * What others are told of a project's arrears: vn.ntm.funding.arrears-arisen.v1 when they arise or
 * change, vn.ntm.funding.arrears-cleared.v1 when nothing is owed any more.
 */
record ArrearsChanged(
    UUID projectId,
    long version,
    UUID localityId,
    List<UUID> localityPath,
    List<UUID> localityIds,
    Vnd amount,
    LocalDate since,
    LocalDate effectiveDate) {

  private static final String TOPIC = "funding.project.v1";
  private static final String ARISEN = "vn.ntm.funding.arrears-arisen.v1";
  private static final String CLEARED = "vn.ntm.funding.arrears-cleared.v1";

  static OutgoingEvent event(
      StandingArrears arrears, Project project, List<UUID> places, LocalDate day) {
    return new OutgoingEvent(
        TOPIC,
        arrears.amount().isZero() ? CLEARED : ARISEN,
        project.id(),
        new ArrearsChanged(
            project.id(),
            arrears.version(),
            project.localityId(),
            project.localityPath(),
            places,
            arrears.amount(),
            arrears.since(),
            day));
  }
}
