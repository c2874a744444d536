package vn.ntm.targets.plancheck.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements on one subject that say different things. */
final class Pairs {

  private Pairs() {}

  /** Two statements, the one that comes first in the document first. */
  record Pair<T>(T first, T second) {}

  /**
   * For each subject its first statement with every later one that differs from it.
   *
   * @param subject null for statements that are like no other
   */
  static <T> List<Pair<T>> differing(
      List<T> statements, Function<T, Object> subject, BiPredicate<T, T> differ) {
    Map<Object, List<T>> bySubject =
        statements.stream()
            .filter(statement -> Objects.nonNull(subject.apply(statement)))
            .collect(Collectors.groupingBy(subject, LinkedHashMap::new, Collectors.toList()));
    List<Pair<T>> pairs = new ArrayList<>();
    for (List<T> same : bySubject.values()) {
      same.stream()
          .skip(1)
          .filter(later -> differ.test(same.get(0), later))
          .forEach(later -> pairs.add(new Pair<>(same.get(0), later)));
    }
    return pairs;
  }
}
