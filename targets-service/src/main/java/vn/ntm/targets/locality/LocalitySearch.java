package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Finds units as they stood on a day, always with the units above them. */
@ApplicationScoped
@Transactional
public class LocalitySearch {

  private static final int MAX_KNOWN = 5000;
  private static final int UNITS_AT_ONCE = 1000;

  /** Days beyond these years have no tree, and the database has no such days. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2999;

  private final LocalityRepository localities;

  LocalitySearch(LocalityRepository localities) {
    this.localities = localities;
  }

  /** One page of units. */
  Page<LocalityAtDate> page(LocalityFilter filter, int limit, String after) {
    List<LocalityRepository.Found> found = localities.find(filter, limit, after);
    Page<LocalityRepository.Found> page = Page.of(found, limit, LocalityRepository.Found::sortKey);
    List<UUID> ids = page.items().stream().map(item -> item.unit().id()).toList();
    Map<UUID, List<LocalityAtDate.Ancestor>> ancestors = localities.ancestors(ids, filter.asOf());
    return page.map(item -> withParents(item.unit(), ancestors));
  }

  /** The unit that had the code on the day. */
  public Optional<LocalityAtDate> byCode(String code, LocalDate day) {
    return Optional.ofNullable(byCodes(List.of(code), day).get(code));
  }

  /** The units that had these codes on the day; codes of no unit are missing. */
  public Map<String, LocalityAtDate> byCodes(Collection<String> codes, LocalDate day) {
    return codes.isEmpty() || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
        ? Map.of()
        : all(LocalityFilter.ofCodes(codes, day)).stream()
            .collect(Collectors.toMap(LocalityAtDate::code, Function.identity()));
  }

  /**
   * The units below a unit on the day, at any distance, at most 5,000.
   *
   * @param level null for every level
   */
  public List<LocalityAtDate> below(UUID under, String level, LocalDate day) {
    return all(new LocalityFilter(day, under, List.of(), List.of(), level, List.of(), null));
  }

  /** The units of a level right below any of these on the day, by id. */
  public Map<UUID, LocalityAtDate> childrenOf(Collection<UUID> units, String level, LocalDate day) {
    List<UUID> children = units.isEmpty() ? List.of() : localities.children(units, level, day);
    Map<UUID, LocalityAtDate> found = new LinkedHashMap<>();
    for (int from = 0; from < children.size(); from += UNITS_AT_ONCE) {
      found.putAll(
          byIds(children.subList(from, Math.min(from + UNITS_AT_ONCE, children.size())), day));
    }
    return found;
  }

  /**
   * Since when units that go on are larger than before, because others wholly became part of them:
   * the last such change by the day, by unit.
   */
  public Map<UUID, LocalDate> enlargedOn(Collection<UUID> units, LocalDate day) {
    return units.isEmpty() ? Map.of() : localities.enlargedOn(units, day);
  }

  /** The units with these ids that existed on the day. */
  public Map<UUID, LocalityAtDate> byIds(Collection<UUID> ids, LocalDate day) {
    return ids.isEmpty()
        ? Map.of()
        : all(LocalityFilter.ofIds(ids, day)).stream()
            .collect(Collectors.toMap(LocalityAtDate::id, Function.identity()));
  }

  /** What each of the units is on a later day: itself, or those that it went to. */
  public List<Successor> successorsOn(Collection<UUID> units, LocalDate day) {
    return units.isEmpty()
        ? List.of()
        : localities.successorsOn(units, day).stream()
            .map(found -> new Successor(found.of(), found.id(), found.relation()))
            .toList();
  }

  /**
   * Villages that live on the day below a commune that has ended: an official has to place them.
   * Each is told as on the last day of its commune.
   *
   * @param after the last id of the page before, null for the first
   */
  public List<LocalityAtDate> unplacedVillages(LocalDate day, UUID after, int limit) {
    return localities.unplacedVillages(day, after, limit).stream()
        .map(found -> nearest(found.villageId(), found.lastDayOfCommune()))
        .toList();
  }

  /**
   * The units of a level in the subtree of a unit on a day, that unit itself included, by code.
   *
   * @param most how many are wanted at most
   */
  public List<LocalityAtDate> within(UUID root, String level, LocalDate day, int most) {
    List<LocalityAtDate> units = new ArrayList<>();
    byIds(List.of(root), day).values().stream()
        .filter(unit -> unit.level().equals(level))
        .forEach(units::add);
    LocalityFilter below =
        new LocalityFilter(day, root, List.of(), List.of(), level, List.of(), null);
    String after = "";
    boolean more = true;
    while (more && units.size() < most) {
      List<LocalityRepository.Found> found =
          localities.find(below, Math.min(UNITS_AT_ONCE, most - units.size()) - 1, after);
      List<UUID> ids = found.stream().map(one -> one.unit().id()).toList();
      Map<UUID, List<LocalityAtDate.Ancestor>> ancestors = localities.ancestors(ids, day);
      found.forEach(one -> units.add(withParents(one.unit(), ancestors)));
      more = !found.isEmpty();
      after = more ? found.get(found.size() - 1).sortKey() : after;
    }
    return units;
  }

  /**
   * The unit on the day; on its last day when it had ended by then, on its first when it had not
   * begun.
   *
   * @throws ProblemException 404 when there is no such unit
   */
  public LocalityAtDate nearest(UUID id, LocalDate day) {
    LocalDate shown =
        localities
            .life(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND))
            .nearest(day);
    return byIds(List.of(id), shown).get(id);
  }

  /** The units that this one came from, by the changes that are recorded. */
  public List<UUID> predecessors(UUID id) {
    return localities.lineage(id).stream()
        .filter(link -> link.role().equals("PREDECESSOR"))
        .map(LocalityRepository.Link::localityId)
        .toList();
  }

  private List<LocalityAtDate> all(LocalityFilter filter) {
    return page(filter, MAX_KNOWN, "").items();
  }

  /**
   * A unit that another one went to.
   *
   * @param of the earlier unit
   * @param id the later one; the same when the unit goes on
   * @param relation whole, or which part went there
   */
  public record Successor(UUID of, UUID id, String relation) {}

  private static LocalityAtDate withParents(
      LocalityAtDate unit, Map<UUID, List<LocalityAtDate.Ancestor>> ancestors) {
    return new LocalityAtDate(
        unit.id(),
        unit.level(),
        unit.kind(),
        unit.name(),
        unit.scheme(),
        unit.code(),
        unit.validFrom(),
        unit.validTo(),
        unit.asOf(),
        ancestors.getOrDefault(unit.id(), List.of()));
  }
}
