package vn.ntm.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of the plans that this service answers for has a test that bears its name. */
class FeatureRowsTest {

  private static final Path ROWS = Path.of("src", "test", "resources", "feature-rows.tsv");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern NAMED = Pattern.compile("void (f00\\d_\\d\\d)_");

  @Test
  void everyRowOfThisServiceHasATestNamedAfterIt() throws IOException {
    Set<String> named = named();
    assertThat(rows().stream().filter(row -> row[1].equals("targets")).map(row -> method(row[0])))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(named).contains(row));
  }

  @Test
  void everyTestNamedAfterARowIsOfARowOfTheList() throws IOException {
    assertThat(rows().stream().map(row -> method(row[0])).toList())
        .doesNotHaveDuplicates()
        .containsAll(named());
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(ROWS).stream().map(line -> line.split("\t")).toList();
  }

  private static String method(String row) {
    return row.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static Set<String> named() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      Set<String> names = new TreeSet<>();
      for (Path file :
          files
              .filter(path -> path.toString().endsWith("Test.java"))
              .collect(Collectors.toList())) {
        NAMED
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(names::add);
      }
      return names;
    }
  }
}
