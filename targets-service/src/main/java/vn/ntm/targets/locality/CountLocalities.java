package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Counts the units below a unit. */
@ApplicationScoped
class CountLocalities {

  private final LocalityRepository localities;
  private final LocalitySearch search;

  CountLocalities(LocalityRepository localities, LocalitySearch search) {
    this.localities = localities;
    this.search = search;
  }

  /** The counts of the tree of the day, by level and kind; the unit itself is not counted. */
  @Transactional
  Counts count(UUID under, LocalDate day) {
    LocalityAtDate unit = search.nearest(under, day);
    Map<String, List<LocalityRepository.Count>> byLevel =
        localities.countBelow(under, day).stream()
            .collect(
                Collectors.groupingBy(
                    LocalityRepository.Count::level, TreeMap::new, Collectors.toList()));
    List<LevelCount> levels =
        byLevel.entrySet().stream()
            .map(entry -> LevelCount.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(LevelCount::count))
            .toList();
    return new Counts(
        unit.id(),
        unit.code(),
        unit.name(),
        day,
        levels.stream().mapToInt(LevelCount::count).sum(),
        levels);
  }

  /** How many units lie below one on a day. */
  @Schema(name = "LocalityCounts")
  record Counts(
      UUID localityId,
      String code,
      String name,
      LocalDate asOf,
      int total,
      List<LevelCount> levels) {}

  /** How many units of a level. */
  record LevelCount(String level, int count, List<KindCount> kinds) {

    static LevelCount of(String level, List<LocalityRepository.Count> counts) {
      return new LevelCount(
          level,
          counts.stream().mapToInt(LocalityRepository.Count::units).sum(),
          counts.stream().map(count -> new KindCount(count.kind(), count.units())).toList());
    }
  }

  /** How many units of a kind. */
  record KindCount(String kind, int count) {}
}
