package vn.ntm.web.caller;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units whose subtrees somebody sees: one, and those that it took over wholly. Lists and sums
 * are of all of them, as a single record is, or what a merged province shows would not add up to
 * what it answers for.
 */
public final class Roots {

  private static final Roots WHOLE_COUNTRY = new Roots(List.of());

  /** The own unit first; empty for the whole country, which only {@link #wholeCountry} makes. */
  private final List<UUID> units;

  private Roots(List<UUID> units) {
    this.units = units;
  }

  /** Everything there is. */
  public static Roots wholeCountry() {
    return WHOLE_COUNTRY;
  }

  /** The subtree of a unit and those of the units that it took over. */
  public static Roots of(UUID own, Collection<UUID> tookOver) {
    return new Roots(Stream.concat(Stream.of(own), tookOver.stream()).distinct().toList());
  }

  /** Whether nothing lies outside. */
  public boolean areTheWholeCountry() {
    return units.isEmpty();
  }

  /** The unit itself, without what it took over; empty for the whole country. */
  public Optional<UUID> own() {
    return units.stream().findFirst();
  }

  /** The units, the own one first; empty for the whole country. */
  public List<UUID> units() {
    return units;
  }

  /**
   * Whether a record lies in one of the subtrees.
   *
   * @param path the record's locality and its ancestors
   */
  public boolean contain(Collection<UUID> path) {
    return units.isEmpty() || units.stream().anyMatch(path::contains);
  }

  /**
   * The units as PostgreSQL reads an array of them from text; null for the whole country, so that
   * {@code ?::text IS NULL OR path && ?::uuid[]} lets everything pass then and nothing else.
   */
  public String asArray() {
    return units.isEmpty()
        ? null
        : units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roots roots && units.equals(roots.units);
  }

  @Override
  public int hashCode() {
    return units.hashCode();
  }

  @Override
  public String toString() {
    return units.isEmpty() ? "the whole country" : units.toString();
  }
}
