package vn.ntm.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of the house about who may use what inside a service.
 *
 * <p>A service checks them in one test:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *
 *   static List<ArchitectureRule> rules() {
 *     return ArchitectureRules.of("vn.ntm.funding").sharingDomainOf("ledger").rules();
 *   }
 *
 *   @ParameterizedTest
 *   @MethodSource("rules")
 *   void theHouseRuleHolds(ArchitectureRule rule) {
 *     rule.check();
 *   }
 * }
 * }</pre>
 *
 * <p>A feature is a package directly below the service's base package. What counts as domain,
 * entity, repository, resource or use case is said in {@link Part}. A rule about something that is
 * not there would hold for ever, so the last rule demands that every part is there; a service that
 * has no such part says so with {@link #without(Part...)}.
 *
 * <p>Every rule has a negative control beside the tests of this library: classes that break it, and
 * a test that this rule, and no other, says so.
 */
public final class ArchitectureRules {

  static final String DOMAIN_IS_PURE = "The domain is pure: it knows java, money and itself";
  static final String NO_CIRCLES = "Features do not use each other in circles";
  static final String FEATURES_FROM_OUTSIDE =
      "A feature uses another one only through its public use cases and records";
  static final String SHELL_IS_PACKAGE_PRIVATE =
      "Entities, repositories and resources are package-private";
  static final String NO_TIME_OR_CHANCE =
      "Time and random values come from the clock and the ids that are injected";
  static final String NO_FLOATING_POINT = "Nothing is a floating-point number";
  static final String RESOURCES_USE_USE_CASES =
      "Resources use use cases, never entities, repositories or the database";
  static final String USE_CASES_KNOW_NO_TRANSPORT = "Use cases know neither Kafka nor HTTP";
  static final String NO_OTHER_SERVICE = "A service knows no other service";
  static final String PARTS_ARE_THERE = "Every part that a rule speaks of is there";

  private final String base;
  private final JavaClasses classes;
  private final Set<String> sharedDomains;
  private final Set<Part> missing;

  private ArchitectureRules(
      String base, JavaClasses classes, Set<String> sharedDomains, Set<Part> missing) {
    this.base = base;
    this.classes = classes;
    this.sharedDomains = sharedDomains;
    this.missing = missing;
  }

  /**
   * The rules for the service with this base package, such as {@code vn.ntm.funding}. Its tests are
   * not looked at.
   */
  public static ArchitectureRules of(String basePackage) {
    ClassFileImporter importer =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
    return on(basePackage, importer.importPackages(basePackage));
  }

  /** The rules for these classes, wherever they come from. */
  static ArchitectureRules on(String basePackage, JavaClasses classes) {
    return new ArchitectureRules(basePackage, classes, Set.of(), EnumSet.noneOf(Part.class));
  }

  /** The same, but the domains of all features may use the domain of this feature too. */
  public ArchitectureRules sharingDomainOf(String feature) {
    Set<String> shared = new TreeSet<>(sharedDomains);
    shared.add(base + "." + feature + ".domain");
    return new ArchitectureRules(base, classes, shared, missing);
  }

  /** The same for a service that has none of these parts. It fails as soon as it has one. */
  public ArchitectureRules without(Part... parts) {
    Set<Part> without = EnumSet.noneOf(Part.class);
    without.addAll(missing);
    without.addAll(List.of(parts));
    return new ArchitectureRules(base, classes, sharedDomains, without);
  }

  /**
   * Checks all rules at once; {@link #rules()} names each in a test report of its own.
   *
   * @throws AssertionError with everything that breaks any of them
   */
  public void check() {
    List<String> broken = new ArrayList<>();
    for (ArchitectureRule rule : rules()) {
      List<String> violations = rule.violations();
      if (!violations.isEmpty()) {
        broken.add(rule.name() + ":\n  " + String.join("\n  ", violations));
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n", broken));
    }
  }

  /** Every rule, ready to be checked. */
  public List<ArchitectureRule> rules() {
    return List.of(
        rule(
            DOMAIN_IS_PURE,
            classes().that(Part.DOMAIN.classes()).should(Uses.pureTypesOnly(base, sharedDomains))),
        rule(NO_CIRCLES, slices().matching(base + ".(*)..").should().beFreeOfCycles()),
        rule(
            FEATURES_FROM_OUTSIDE,
            classes().should(Uses.otherFeaturesFromOutside(base, sharedDomains))),
        rule(
            SHELL_IS_PACKAGE_PRIVATE,
            classes()
                .that(Part.ENTITIES.classes())
                .or(Part.REPOSITORIES.classes())
                .or(Part.RESOURCES.classes())
                .should()
                .bePackagePrivate()),
        rule(NO_TIME_OR_CHANCE, classes().should(Uses.noTimeOrChance())),
        rule(NO_FLOATING_POINT, classes().should(Uses.noFloatingPoint())),
        rule(
            RESOURCES_USE_USE_CASES,
            classes().that(Part.RESOURCES.classes()).should(Uses.noDatabase())),
        rule(
            USE_CASES_KNOW_NO_TRANSPORT,
            noClasses()
                .that(Part.USE_CASES.classes())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "jakarta.ws.rs..")),
        rule(NO_OTHER_SERVICE, classes().should(Uses.noOtherService(base))),
        rule(PARTS_ARE_THERE, classes().should(new Presence(base, sharedDomains, missing))));
  }

  private ArchitectureRule rule(String name, ArchRule rule) {
    return new ArchitectureRule(name, rule, classes);
  }
}
