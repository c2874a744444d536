package vn.ntm.reporting.target.domain;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts targets by standard and goal. */
public final class TargetCounts {

  private TargetCounts() {}

  /**
   * Counts what the plans of the year declare and list, and what has been reached.
   *
   * @param year the asked year
   * @param targets of all plans that have this year
   * @param recognitions in force, of localities in the asked subtree
   * @return one for each standard, by name
   */
  public static List<StandardCount> of(
      int year, List<PlannedTarget> targets, List<Recognition> recognitions) {
    TreeSet<String> standards =
        Stream.concat(
                targets.stream().map(PlannedTarget::standard),
                countedFor(year, recognitions).map(Recognition::standard))
            .collect(toCollection(TreeSet::new));
    return standards.stream()
        .map(
            standard ->
                count(
                    year,
                    standard,
                    targets.stream().filter(t -> t.standard().equals(standard)).toList(),
                    recognitions.stream().filter(r -> r.standard().equals(standard)).toList()))
        .filter(count -> !count.goals().isEmpty() || !count.outsidePlan().isEmpty())
        .toList();
  }

  private static StandardCount count(
      int year, String standard, List<PlannedTarget> targets, List<Recognition> recognitions) {
    TreeMap<String, List<PlannedTarget>> goals =
        targets.stream()
            .filter(target -> target.planInside() || !target.listed().isEmpty())
            .collect(
                Collectors.groupingBy(
                    target -> target.goalKind() + " " + target.level(),
                    TreeMap::new,
                    Collectors.toList()));
    Set<UUID> listed = listed(targets);
    Set<UUID> outsidePlan =
        countedFor(year, recognitions)
            .map(Recognition::localityId)
            .filter(locality -> !listed.contains(locality))
            .collect(toCollection(LinkedHashSet::new));
    return new StandardCount(
        standard,
        goals.values().stream().map(goal -> count(goal, recognitions)).toList(),
        outsidePlan);
  }

  private static GoalCount count(List<PlannedTarget> goal, List<Recognition> recognitions) {
    PlannedTarget any = goal.get(0);
    return new GoalCount(
        any.goalKind(),
        any.level(),
        DeclaredOnceDownTheTree.of(goal).stream()
            .map(PlannedTarget::declared)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add),
        listed(goal),
        ReachedByRecognition.decides(any.goalKind())
            ? Optional.of(reached(goal, recognitions))
            : Optional.empty());
  }

  private static Set<UUID> reached(List<PlannedTarget> goal, List<Recognition> recognitions) {
    return recognitions.stream()
        .filter(
            recognition ->
                goal.stream().anyMatch(target -> ReachedByRecognition.holds(target, recognition)))
        .map(Recognition::localityId)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Stream<Recognition> countedFor(int year, List<Recognition> recognitions) {
    return recognitions.stream().filter(recognition -> recognition.recognisedYear() == year);
  }

  private static Set<UUID> listed(Collection<PlannedTarget> targets) {
    return targets.stream()
        .flatMap(target -> target.listed().stream())
        .collect(toCollection(LinkedHashSet::new));
  }
}
