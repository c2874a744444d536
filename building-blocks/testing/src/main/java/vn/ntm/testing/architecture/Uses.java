package vn.ntm.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a class may use: one condition for each rule of {@link ArchitectureRules}. */
final class Uses {

  private static final String PLATFORM = "vn.ntm";

  private static final Set<String> BUILDING_BLOCKS =
      Set.of("vn.ntm.money", "vn.ntm.messaging", "vn.ntm.web", "vn.ntm.files");

  /** The parts of java that reach out of the process or around the types. */
  private static final Set<String> IMPURE_JAVA =
      Set.of("java.sql", "java.net", "java.nio.file", "java.lang.reflect");

  private static final Set<String> DATABASE =
      Set.of(
          "jakarta.persistence",
          "org.hibernate",
          "io.quarkus.hibernate",
          "io.agroal",
          "java.sql",
          "javax.sql");

  private static final Set<String> TIME_OR_CHANCE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final Set<String> FLOATING_POINT_TYPES =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final Set<String> FLOATING_POINT_CONVERSIONS = Set.of("doubleValue", "floatValue");

  private Uses() {}

  /** Java without the outside world, money, the feature's own domain and the shared ones. */
  static ArchCondition<JavaClass> pureTypesOnly(String base, Set<String> sharedDomains) {
    return dependOnlyWhere(
        "use pure types only",
        (origin, target) ->
            isPureJava(target)
                || isWithin(target, "vn.ntm.money")
                || isWithin(target, base + "." + featureOf(base, origin) + ".domain")
                || isShared(target, sharedDomains));
  }

  /** What belongs to another feature must be meant for others. */
  static ArchCondition<JavaClass> otherFeaturesFromOutside(String base, Set<String> sharedDomains) {
    return dependOnlyWhere(
        "use other features from outside only",
        (origin, target) ->
            !isWithin(target, base)
                || belongsToTheWholeService(base, target)
                || featureOf(base, target).equals(featureOf(base, origin))
                || isShared(target, sharedDomains)
                || Part.isOpenToOtherFeatures(target));
  }

  /** Public types of the base package itself, such as the list of the service's problems. */
  private static boolean belongsToTheWholeService(String base, JavaClass target) {
    return target.getPackageName().equals(base)
        && target.getModifiers().contains(JavaModifier.PUBLIC);
  }

  /** Of the platform only the service itself and the building blocks. */
  static ArchCondition<JavaClass> noOtherService(String base) {
    return dependOnlyWhere(
        "use no other service",
        (origin, target) ->
            !isWithin(target, PLATFORM)
                || isWithin(target, base)
                || isWithinAny(target, BUILDING_BLOCKS));
  }

  /** Neither entities and repositories nor any other way to the tables. */
  static ArchCondition<JavaClass> noDatabase() {
    return dependOnlyWhere(
        "use no database",
        (origin, target) ->
            !Part.ENTITIES.includes(target)
                && !Part.REPOSITORIES.includes(target)
                && !isWithinAny(target, DATABASE));
  }

  /** Neither the machine's clock nor anything random, called or handed on as a reference. */
  static ArchCondition<JavaClass> noTimeOrChance() {
    return accessOnlyWhere(
        "read no time and draw no chance",
        target ->
            !isNow(target)
                && !isSystemClock(target)
                && !isMadeFromNothing(target, Random.class)
                && !isMadeFromNothing(target, Date.class)
                && !TIME_OR_CHANCE.contains(target.getOwner().getName() + "." + target.getName()));
  }

  /** No member of a floating-point type, and no number turned into one on the way. */
  static ArchCondition<JavaClass> noFloatingPoint() {
    return condition(
        "have no floating-point numbers",
        type -> Stream.concat(floatingPointMembers(type), floatingPointConversions(type)));
  }

  private static Stream<String> floatingPointMembers(JavaClass type) {
    return type.getMembers().stream()
        .filter(
            member ->
                member.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .anyMatch(involved -> FLOATING_POINT_TYPES.contains(involved.getName())))
        .map(member -> member.getDescription() + " in " + member.getSourceCodeLocation());
  }

  private static Stream<String> floatingPointConversions(JavaClass type) {
    return type.getCodeUnitAccessesFromSelf().stream()
        .filter(
            access ->
                isConversionToFloatingPoint(access.getTarget())
                    || isBigDecimalFromFloatingPoint(access.getTarget()))
        .map(JavaCodeUnitAccess::getDescription);
  }

  private static boolean isConversionToFloatingPoint(CodeUnitAccessTarget target) {
    return isWithin(target.getOwner(), "java")
        && FLOATING_POINT_CONVERSIONS.contains(target.getName());
  }

  private static boolean isBigDecimalFromFloatingPoint(CodeUnitAccessTarget target) {
    return target.getOwner().isEquivalentTo(BigDecimal.class)
        && target.getRawParameterTypes().stream()
            .anyMatch(parameter -> FLOATING_POINT_TYPES.contains(parameter.getName()));
  }

  /** A reading of the clock; with a clock given, as {@code Instant.now(clock)}, it is fine. */
  private static boolean isNow(CodeUnitAccessTarget target) {
    return isWithin(target.getOwner(), "java.time")
        && target.getName().equals("now")
        && target.getRawParameterTypes().stream()
            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
  }

  private static boolean isSystemClock(CodeUnitAccessTarget target) {
    boolean system = target.getName().startsWith("system") || target.getName().startsWith("tick");
    return target.getOwner().isEquivalentTo(Clock.class) && system;
  }

  private static boolean isMadeFromNothing(CodeUnitAccessTarget target, Class<?> type) {
    return target.getOwner().isEquivalentTo(type)
        && target.getName().equals("<init>")
        && target.getRawParameterTypes().isEmpty();
  }

  private static boolean isPureJava(JavaClass type) {
    return type.isPrimitive() || (isWithin(type, "java") && !isWithinAny(type, IMPURE_JAVA));
  }

  private static boolean isShared(JavaClass type, Set<String> sharedDomains) {
    return isWithinAny(type, sharedDomains);
  }

  private static boolean isWithinAny(JavaClass type, Set<String> packages) {
    return packages.stream().anyMatch(name -> isWithin(type, name));
  }

  private static boolean isWithin(JavaClass type, String packageName) {
    return (type.getPackageName() + ".").startsWith(packageName + ".");
  }

  /** The first package below the base; empty for a class that lies in the base itself. */
  private static String featureOf(String base, JavaClass type) {
    String name = type.getPackageName();
    return name.equals(base) ? "" : name.substring(base.length() + 1).split("\\.", 2)[0];
  }

  private static ArchCondition<JavaClass> dependOnlyWhere(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return condition(
        description,
        origin ->
            origin.getDirectDependenciesFromSelf().stream()
                .filter(use -> !allowed.test(origin, use.getTargetClass().getBaseComponentType()))
                .map(use -> use.getDescription()));
  }

  private static ArchCondition<JavaClass> accessOnlyWhere(
      String description, Predicate<CodeUnitAccessTarget> allowed) {
    return condition(
        description,
        origin ->
            origin.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> !allowed.test(access.getTarget()))
                .map(JavaCodeUnitAccess::getDescription));
  }

  private static ArchCondition<JavaClass> condition(
      String description, Function<JavaClass, Stream<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        List<String> found = violations.apply(type).distinct().toList();
        found.forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
      }
    };
  }
}
