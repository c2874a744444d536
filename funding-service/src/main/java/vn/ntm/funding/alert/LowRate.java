package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.funding.following.PlaceExecution;
import vn.ntm.funding.following.PlacesOfYear;

/** Places where less of both plans was paid by the end of the last month than the rule asks for. */
@ApplicationScoped
class LowRate implements ConditionReader {

  private final PlacesOfYear places;
  private final AlertThresholds thresholds;

  LowRate(PlacesOfYear places, AlertThresholds thresholds) {
    this.places = places;
    this.thresholds = thresholds;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.LOW_RATE;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    LocalDate monthEnd = today.withDayOfMonth(1).minusDays(1);
    Optional<Integer> threshold =
        thresholds.ofMonth(kind().name(), monthEnd.getMonthValue(), monthEnd);
    if (threshold.isEmpty()) {
      return List.of();
    }
    return places.of(monthEnd.getYear(), monthEnd, limit).stream()
        .filter(place -> place.rate() != null && place.rate() < threshold.get())
        .map(place -> condition(monthEnd.getYear(), place, threshold.get()))
        .toList();
  }

  private Condition condition(int year, PlaceExecution place, int threshold) {
    return new Condition(
        kind(),
        SubjectKind.LOCALITY,
        place.localityId(),
        "",
        year,
        place.localityPath(),
        List.of(
            Figure.dong("plan", place.plan()),
            Figure.dong("paid", place.paid()),
            Figure.basisPoints("rate", place.rate()),
            Figure.basisPoints("threshold", threshold)));
  }
}
