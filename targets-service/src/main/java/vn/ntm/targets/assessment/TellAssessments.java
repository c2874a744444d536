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

/** Tells other services how places stand now that more of what is entered of them counts. */
@ApplicationScoped
class TellAssessments {

  private final CriteriaBook book;
  private final Assessments assessments;
  private final ToldAssessmentRepository told;
  private final LocalitySearch localities;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  TellAssessments(
      CriteriaBook book,
      Assessments assessments,
      ToldAssessmentRepository told,
      LocalitySearch localities,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.book = book;
    this.assessments = assessments;
    this.told = told;
    this.localities = localities;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Tells of some hundred places as they stand now, as the last act of a transaction.
   *
   * @throws java.util.NoSuchElementException when there is no such set
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(UUID setVersionId, List<UUID> places) {
    CriteriaSetDefinition set = book.version(setVersionId).orElseThrow();
    LocalDate day = lastDay(set);
    // Counting locks the places: whoever tells later has seen all that was approved before.
    List<UUID> newIds = places.stream().map(place -> ids.next()).toList();
    Map<UUID, ToldAssessmentRepository.Told> versions = told.next(setVersionId, places, newIds);
    Map<UUID, Assessment> now = assessments.ofSet(set, places, day, Purpose.FOLLOW_UP);
    Map<UUID, LocalityAtDate> known = localities.byIds(places, day);
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

  /** A set that is not in force any more is looked at on its last day. */
  private LocalDate lastDay(CriteriaSetDefinition set) {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = set.header().validTo();
    return end != null && end.isBefore(today) ? end : today;
  }
}
