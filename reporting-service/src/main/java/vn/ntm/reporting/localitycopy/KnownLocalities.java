package vn.ntm.reporting.localitycopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.LocalityClaim;
import vn.ntm.web.caller.LocalityTree;

/** What this service knows of the tree of localities. */
@ApplicationScoped
public class KnownLocalities implements LocalityTree {

  private static final Map<Integer, String> LEVEL_OF_CODE_LENGTH =
      Map.of(2, "PROVINCE", 3, "DISTRICT", 5, "COMMUNE");

  private final LocalityCopyRepository localities;
  private final Clock clock;

  KnownLocalities(LocalityCopyRepository localities, Clock clock) {
    this.localities = localities;
    this.clock = clock;
  }

  /** The level follows from the length of the code: 2, 3 or 5 digits. */
  @Override
  public Optional<UUID> find(LocalityClaim claim) {
    return Optional.ofNullable(LEVEL_OF_CODE_LENGTH.get(claim.code().length()))
        .flatMap(level -> localities.find(claim.code(), level, claim.on()));
  }

  /** The tree of today, or of the unit's last day if it is gone; empty for an unknown unit. */
  @Override
  public List<UUID> path(UUID localityId) {
    return localities
        .nearestDayOfLife(localityId, LocalDate.now(clock))
        .map(day -> new LocalityOnDay(localityId, day))
        .map(unit -> paths(List.of(unit)).get(unit).stream().map(PathStep::localityId).toList())
        .orElse(List.of());
  }

  /**
   * The paths of many units, each on its day: root first, the unit itself last. Where no link
   * upward is valid on that day, the one nearest in time counts.
   */
  public Map<LocalityOnDay, List<PathStep>> paths(Collection<LocalityOnDay> units) {
    return localities.paths(units);
  }

  /** The names of those units that are known. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return localities.names(ids);
  }
}
