package vn.ntm.targets.agency.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.NameKey;

/**
 * The names of agencies that count in a place on a day. A name means an agency only when somebody
 * has recorded it; near names are shown and never taken.
 *
 * @param nearestFirst those of the place before those of places above it
 */
public record AgencyNames(List<AgencyName> nearestFirst) {

  private static final int MOST_SUGGESTIONS = 5;

  public AgencyNames {
    nearestFirst = List.copyOf(nearestFirst);
  }

  /**
   * Names of a day, in any order.
   *
   * @param path the place and those above it, the topmost first; the nearest one that has the name
   *     decides
   */
  public AgencyNames(List<AgencyName> ofTheDay, List<UUID> path) {
    this(
        ofTheDay.stream()
            .sorted(
                Comparator.comparingInt((AgencyName one) -> -path.indexOf(one.localityId()))
                    .thenComparing(AgencyName::name))
            .toList());
  }

  /** The code of the agency that is called so; empty when nobody has recorded the name. */
  public Optional<String> codeOf(String printed) {
    return nearestFirst.stream()
        .filter(one -> one.isCalled(printed))
        .map(AgencyName::agency)
        .findFirst();
  }

  /**
   * Recorded names that may mean the same, the nearest first: of the same initials, "Sở NN&PTNT"
   * for "Sở Nông nghiệp và Phát triển nông thôn", or nearly of the same letters.
   */
  public List<AgencyName> near(String printed) {
    String said = NameKey.search(printed);
    String initials = Initials.of(printed);
    return nearestFirst.stream()
        .map(one -> new Near(one, distance(one, said, initials)))
        .filter(near -> near.distance() <= Math.max(2, said.length() / 6))
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST_SUGGESTIONS)
        .map(Near::name)
        .toList();
  }

  private static int distance(AgencyName one, String said, String initials) {
    return Initials.of(one.name()).equals(initials)
        ? 0
        : NameKey.distance(said, NameKey.search(one.name()));
  }

  private record Near(AgencyName name, int distance) {}
}
