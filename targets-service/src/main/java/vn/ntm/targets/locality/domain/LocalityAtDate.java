package vn.ntm.targets.locality.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A unit as it stood on a day.
 *
 * @param code null for a unit without an official code
 * @param validFrom first day of its life
 * @param validTo last day of its life, null while it goes on
 * @param asOf the day
 * @param parents the units above it on that day, the nearest first
 */
public record LocalityAtDate(
    UUID id,
    String level,
    String kind,
    String name,
    String scheme,
    String code,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate asOf,
    List<Ancestor> parents) {

  public LocalityAtDate {
    parents = List.copyOf(parents);
  }

  /** A unit above. */
  public record Ancestor(UUID id, String level, String kind, String name, String code) {}

  /** The name with all names above it: "Xã Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng". */
  public String fullName() {
    return String.join(
        ", ", Stream.concat(Stream.of(name), parents.stream().map(Ancestor::name)).toList());
  }

  /** The unit and the units above it, the highest first. */
  public List<UUID> path() {
    List<UUID> path = new ArrayList<>(List.of(id));
    parents.forEach(parent -> path.add(0, parent.id()));
    return path;
  }

  /** The unit right above. */
  public Optional<Ancestor> parent() {
    return parents.stream().findFirst();
  }

  /** Whether a text names this unit, with or without the word of its kind. */
  public boolean isCalled(String text) {
    return isSameName(kind, name, text);
  }

  /** Whether a text names the unit right above. */
  public boolean hasParentCalled(String text) {
    return parent().map(parent -> isSameName(parent.kind(), parent.name(), text)).orElse(false);
  }

  private static boolean isSameName(String kind, String name, String text) {
    String said = NameKey.match(text);
    String bare = Kind.bareName(kind, name);
    return said.equals(NameKey.match(name)) || said.equals(NameKey.match(bare));
  }
}
