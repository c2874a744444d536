package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.ids.Ids;

/** Tells other services how the places of an approved batch stand now. */
@ApplicationScoped
class TellAssessments {

  private static final int PLACES_AT_ONCE = 500;

  private final CriteriaBook book;
  private final Assessments assessments;
  private final MeasurementRepository measurements;
  private final ToldAssessmentRepository told;
  private final LocalitySearch localities;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  TellAssessments(
      CriteriaBook book,
      Assessments assessments,
      MeasurementRepository measurements,
      ToldAssessmentRepository told,
      LocalitySearch localities,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.book = book;
    this.assessments = assessments;
    this.measurements = measurements;
    this.told = told;
    this.localities = localities;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Part of the approval: its last act, some hundred places at a time. */
  @Transactional(Transactional.TxType.MANDATORY)
  void approved(MeasurementBatch batch) {
    CriteriaSetDefinition set = book.version(batch.setVersionId()).orElseThrow();
    LocalDate day = lastDay(set);
    List<UUID> places = measurements.placesOf(batch.id());
    for (int from = 0; from < places.size(); from += PLACES_AT_ONCE) {
      tell(set, places.subList(from, Math.min(from + PLACES_AT_ONCE, places.size())), day);
    }
  }

  /** A set that is not in force any more is looked at on its last day. */
  private LocalDate lastDay(CriteriaSetDefinition set) {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = set.header().validTo();
    return end != null && end.isBefore(today) ? end : today;
  }

  private void tell(CriteriaSetDefinition set, List<UUID> places, LocalDate day) {
    Map<UUID, Assessment> now = assessments.ofSet(set, places, day, Purpose.FOLLOW_UP);
    Map<UUID, LocalityAtDate> known = localities.byIds(places, day);
    List<UUID> newIds = places.stream().map(place -> ids.next()).toList();
    Map<UUID, ToldAssessmentRepository.Told> versions = told.next(set.versionId(), places, newIds);
    List<OutgoingEvent> events = new ArrayList<>();
    for (UUID place : places) {
      LocalityAtDate unit =
          known.containsKey(place) ? known.get(place) : localities.nearest(place, day);
      AssessmentChanged event =
          AssessmentChanged.of(versions.get(place), unit.path(), set, now.get(place));
      events.add(
          new OutgoingEvent(
              AssessmentChanged.TOPIC, AssessmentChanged.TYPE, event.assessmentId(), event));
    }
    outbox.appendAll(events);
  }
}
