package vn.ntm.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.testing.architecture.ArchitectureRules.DOMAIN_IS_PURE;
import static vn.ntm.testing.architecture.ArchitectureRules.FEATURES_FROM_OUTSIDE;
import static vn.ntm.testing.architecture.ArchitectureRules.NO_CIRCLES;
import static vn.ntm.testing.architecture.ArchitectureRules.NO_FLOATING_POINT;
import static vn.ntm.testing.architecture.ArchitectureRules.NO_OTHER_SERVICE;
import static vn.ntm.testing.architecture.ArchitectureRules.NO_TIME_OR_CHANCE;
import static vn.ntm.testing.architecture.ArchitectureRules.PARTS_ARE_THERE;
import static vn.ntm.testing.architecture.ArchitectureRules.RESOURCES_USE_USE_CASES;
import static vn.ntm.testing.architecture.ArchitectureRules.SHELL_IS_PACKAGE_PRIVATE;
import static vn.ntm.testing.architecture.ArchitectureRules.USE_CASES_KNOW_NO_TRANSPORT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The negative controls: a rule that nothing can break proves nothing. */
class ArchitectureRulesTest {

  private static final String FIXTURES = "vn.ntm.testing.architecture.fixtures.";
  private static final JavaClasses ALL =
      new ClassFileImporter().importPackages("vn.ntm.testing.architecture.fixtures");

  /**
   * Classes that break rules.
   *
   * @param name the package that holds them and nothing else
   * @param base the base package of the service that they stand for, below the fixtures
   * @param guilty for each rule that must be broken the classes that must be blamed
   */
  record Fixture(String name, String base, Map<String, Set<String>> guilty) {

    static Fixture of(String name, String rule, String... guilty) {
      return new Fixture(name, name, Map.of(rule, Set.of(guilty)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Fixture> fixtures() {
    return List.of(
        new Fixture("clean", "clean", Map.of()),
        Fixture.of(
            "impuredomain",
            DOMAIN_IS_PURE,
            "KnowsItsShell",
            "KnowsAnotherDomain",
            "KnowsAFramework",
            "KnowsTheDatabase",
            "KnowsFiles"),
        Fixture.of("circle", NO_CIRCLES, "AllocateCapital", "PayDisbursement"),
        Fixture.of(
            "insides", FEATURES_FROM_OUTSIDE, "KnowsAClassInside", "KnowsACalculationInside"),
        Fixture.of(
            "publicshell",
            SHELL_IS_PACKAGE_PRIVATE,
            "PublicEntity",
            "PublicRepository",
            "PublicResource"),
        // What another feature can get at is public, so this one fixture breaks two rules.
        new Fixture(
            "leakingshell",
            "leakingshell",
            Map.of(
                SHELL_IS_PACKAGE_PRIVATE,
                Set.of("LooseEntity", "LooseRepository", "LooseResource"),
                FEATURES_FROM_OUTSIDE,
                Set.of(
                    "KnowsAnEntityElsewhere",
                    "KnowsARepositoryElsewhere",
                    "KnowsAResourceElsewhere"))),
        Fixture.of(
            "timeorchance",
            NO_TIME_OR_CHANCE,
            "ReadsTheInstant",
            "ReadsTheDate",
            "ReadsTheDateAndTime",
            "ReadsTheMilliseconds",
            "ReadsTheOldDate",
            "MakesItsOwnClock",
            "MakesAnId",
            "HandsOnAnIdMaker",
            "RollsTheDice",
            "ShakesTheDice",
            "BorrowsTheDice"),
        Fixture.of(
            "floatingpoint",
            NO_FLOATING_POINT,
            "HasADouble",
            "HasManyFloats",
            "HasAListOfDoubles",
            "TakesADouble",
            "GivesAFloat",
            "DividesAsDouble",
            "StartsFromADouble"),
        Fixture.of(
            "databaseresource",
            RESOURCES_USE_USE_CASES,
            "RepositoryUsingResource",
            "EntityAnsweringResource",
            "EntityManagerResource",
            "DataSourceResource"),
        Fixture.of("transport", USE_CASES_KNOW_NO_TRANSPORT, "SendToKafka", "AnswerTheCaller"),
        new Fixture(
            "otherservice",
            "otherservice.own",
            Map.of(NO_OTHER_SERVICE, Set.of("KnowsTheNeighbour"))));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void exactlyTheBrokenRulesBlameExactlyTheGuiltyClasses(Fixture fixture) {
    Map<String, Set<String>> blamed = new TreeMap<>();
    for (ArchitectureRule rule : rules(fixture.base()).rules()) {
      // The fixtures are no whole services; what must be there is tested below.
      if (!rule.name().equals(PARTS_ARE_THERE) && !rule.violations().isEmpty()) {
        blamed.put(rule.name(), classesNamedFirstIn(rule.violations()));
      }
    }

    assertThat(blamed).containsExactlyInAnyOrderEntriesOf(fixture.guilty());
  }

  @Test
  void everyRuleHasItsNegativeControl() {
    Set<String> controlled = new LinkedHashSet<>(Set.of(PARTS_ARE_THERE));
    fixtures().forEach(fixture -> controlled.addAll(fixture.guilty().keySet()));

    assertThat(rules("clean").rules())
        .extracting(ArchitectureRule::name)
        .containsExactlyInAnyOrderElementsOf(controlled);
  }

  @Test
  void aServiceAsItShouldBePassesEveryRule() {
    rules("clean").check();
    assertThat(rules("clean").rules()).allSatisfy(ArchitectureRule::check);
  }

  @Test
  void withoutBeingSharedTheLedgersDomainBelongsToTheLedgerAlone() {
    assertThatThrownBy(unshared("clean")::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(DOMAIN_IS_PURE)
        .hasMessageContaining("WithinCeiling");
  }

  @Test
  void aMissingPartIsNamed() {
    assertThat(absences(unshared("circle")))
        .containsExactlyInAnyOrder(
            FIXTURES + "circle has no domain classes",
            FIXTURES + "circle has no entities",
            FIXTURES + "circle has no repositories",
            FIXTURES + "circle has no resources");
  }

  @Test
  void aPartThatIsSaidToBeMissingMustBeMissing() {
    assertThat(absences(rules("clean").without(Part.ENTITIES)))
        .containsExactly(FIXTURES + "clean is said to have no entities, but has");
    assertThat(
            absences(
                unshared("circle")
                    .without(Part.DOMAIN, Part.ENTITIES)
                    .without(Part.REPOSITORIES, Part.RESOURCES)))
        .isEmpty();
  }

  @Test
  void aSharedDomainThatIsNotThereIsNamed() {
    assertThat(absences(rules("clean").sharingDomainOf("leger")))
        .containsExactly("There is no package " + FIXTURES + "clean.leger.domain");
  }

  @Test
  void severalFeaturesMayShareTheirDomain() {
    assertThatThrownBy(unshared("impuredomain").sharingDomainOf("allocation")::check)
        .hasMessageContaining("KnowsAnotherDomain");
    assertThatThrownBy(
            unshared("impuredomain").sharingDomainOf("allocation").sharingDomainOf("budget")::check)
        .hasMessageContaining("KnowsAFramework")
        .satisfies(broken -> assertThat(broken.getMessage()).doesNotContain("KnowsAnotherDomain"));
    assertThat(absences(unshared("clean").sharingDomainOf("leger").sharingDomainOf("leder")))
        .containsExactlyInAnyOrder(
            "There is no package " + FIXTURES + "clean.leger.domain",
            "There is no package " + FIXTURES + "clean.leder.domain");
  }

  @Test
  void aServiceThatIsNotThereAtAllIsNamed() {
    assertThat(absences(unshared("nowhere").without(Part.values())))
        .containsExactly("There are no classes in " + FIXTURES + "nowhere");
  }

  @Test
  void theTestsOfAServiceAreNotLookedAt() {
    assertThat(absences(ArchitectureRules.of(FIXTURES + "clean").without(Part.values())))
        .containsExactly("There are no classes in " + FIXTURES + "clean");
  }

  private static List<String> absences(ArchitectureRules rules) {
    return rules.rules().stream()
        .filter(rule -> rule.name().equals(PARTS_ARE_THERE))
        .flatMap(rule -> rule.violations().stream())
        .toList();
  }

  private static ArchitectureRules rules(String base) {
    return unshared(base).sharingDomainOf("ledger");
  }

  private static ArchitectureRules unshared(String base) {
    return ArchitectureRules.on(
        FIXTURES + base, ALL.that(resideInAPackage(FIXTURES + base + "..")));
  }

  /** The class that a line of a report begins with is the one to blame. */
  private static Set<String> classesNamedFirstIn(List<String> violations) {
    Pattern subject = Pattern.compile("(?m)^.*?<" + Pattern.quote(FIXTURES) + "[a-z.]*([A-Z]\\w*)");
    Set<String> classes = new TreeSet<>();
    for (String violation : violations) {
      List<String> blamed =
          subject.matcher(violation).results().map((MatchResult found) -> found.group(1)).toList();
      assertThat(blamed).as(violation).isNotEmpty();
      classes.addAll(blamed);
    }
    return classes;
  }
}
