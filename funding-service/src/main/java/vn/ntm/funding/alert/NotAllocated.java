package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.funding.following.DeadlineRule;
import vn.ntm.funding.following.DeadlineRules;
import vn.ntm.funding.following.PlaceExecution;
import vn.ntm.funding.following.PlacesOfYear;

/** Localities that still hold plan of the year after the deadline of detailed allocation. */
@ApplicationScoped
class NotAllocated implements ConditionReader {

  private final PlacesOfYear places;
  private final DeadlineRules deadlines;

  NotAllocated(PlacesOfYear places, DeadlineRules deadlines) {
    this.places = places;
    this.deadlines = deadlines;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.NOT_ALLOCATED;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    int year = today.getYear();
    boolean passed =
        deadlines.of(year).map(DeadlineRule::deadline).filter(today::isAfter).isPresent();
    if (!passed) {
      return List.of();
    }
    return places.of(year, today, limit).stream()
        .filter(place -> place.unallocated().isPositive())
        .map(place -> condition(year, place))
        .toList();
  }

  private Condition condition(int year, PlaceExecution place) {
    return new Condition(
        kind(),
        SubjectKind.LOCALITY,
        place.localityId(),
        "",
        year,
        place.localityPath(),
        List.of(
            Figure.dong("received", place.received()),
            Figure.dong("given", place.received().minus(place.unallocated())),
            Figure.dong("unallocated", place.unallocated())));
  }
}
