package vn.ntm.testing.openapi;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the operation that a request belongs to. */
final class DescribedOperations {

  private final Map<String, Pattern> paths;

  private DescribedOperations(Map<String, Pattern> paths) {
    this.paths = paths;
  }

  static DescribedOperations ofTheService() {
    return new DescribedOperations(
        DescribedOperation.all().stream()
            .collect(
                Collectors.toMap(
                    DescribedOperation::toString,
                    known -> Pattern.compile(known.path().replaceAll("\\{[^}]+}", "[^/]+")))));
  }

  /** Method and path as described; of several that fit the one with the fewest parameters. */
  Optional<String> of(String method, String path) {
    return paths.entrySet().stream()
        .filter(known -> known.getKey().startsWith(method + " "))
        .filter(known -> known.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .min(Comparator.comparingLong(name -> name.chars().filter(c -> c == '{').count()));
  }
}
