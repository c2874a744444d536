package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LevelRule;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** What must be known of units before an act changes them. */
@ApplicationScoped
@Transactional
public class UnitHistory {

  private final LocalityRepository localities;
  private final LocalitySearch search;

  UnitHistory(LocalityRepository localities, LocalitySearch search) {
    this.localities = localities;
    this.search = search;
  }

  /** The unit as on the day of its life that is nearest to the given one. */
  public Optional<Place> nearest(UUID id, LocalDate day) {
    return localities
        .state(id)
        .map(
            state -> {
              LocalityAtDate unit = search.nearest(id, day);
              return new Place(
                  unit,
                  state.names().stream()
                      .map(LocalityState.Name::validFrom)
                      .filter(from -> !from.isAfter(day))
                      .max(LocalDate::compareTo)
                      .orElse(null),
                  state.parents().stream()
                      .map(LocalityState.Parent::validFrom)
                      .filter(from -> !from.isAfter(day))
                      .max(LocalDate::compareTo)
                      .orElse(null),
                  state.codes().stream()
                      .map(LocalityState.Code::validFrom)
                      .filter(from -> !from.isAfter(day))
                      .max(LocalDate::compareTo)
                      .orElse(null),
                  localities.officialChildren(id, unit.asOf()));
            });
  }

  /** Whether another unit has the code on one of the days; no last day means for ever. */
  public boolean isTaken(String level, String scheme, String code, LocalDate from, LocalDate to) {
    return localities.isCodeTaken(level, scheme, code, from, to);
  }

  /** What is true of the levels on the day. */
  public List<LevelRule> levelsOn(LocalDate day) {
    return localities.levelsOn(day);
  }

  /**
   * A unit with what its changes so far are.
   *
   * @param nameSince first day of its name, null before its life
   * @param parentSince first day under its parent, null without one
   * @param codeSince first day of its code, null before its life
   * @param children the units with official codes below it
   */
  public record Place(
      LocalityAtDate unit,
      LocalDate nameSince,
      LocalDate parentSince,
      LocalDate codeSince,
      List<UUID> children) {

    public Place {
      children = List.copyOf(children);
    }
  }
}
