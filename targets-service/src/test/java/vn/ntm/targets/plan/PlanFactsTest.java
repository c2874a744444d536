package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;

/**
 * The five plans were also read a second time, without the files that are imported, into lines of
 * facts (resources/plans). What the service holds after an import is these facts and nothing else.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class PlanFactsTest {

  private static final Path READ_AGAIN = Path.of("src", "test", "resources", "plans");

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @ParameterizedTest
  @FieldSource("vn.ntm.targets.plan.domain.PlanDocuments#REAL")
  void theServiceHoldsWhatThePlanSaysAndNothingElse(String name) throws IOException {
    List<String> read =
        Files.readAllLines(READ_AGAIN.resolve(name + ".tsv")).stream()
            .map(PlanFactsTest::withAgenciesInOrder)
            .toList();
    assertThat(HeldFacts.of(RealPlansTest.imported(name)))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  private static String withAgenciesInOrder(String fact) {
    String[] cells = fact.split("\t");
    int first = cells[0].equals("task") ? 2 : 1;
    if (cells[0].equals("task") || cells[0].equals("duty")) {
      for (int i = first; i < first + 2 && i < cells.length; i++) {
        cells[i] = HeldFacts.agencies(cells[i]);
      }
    }
    return String.join("\t", cells);
  }
}
