package vn.ntm.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;

/** The kinds of classes that a service is made of, and how each is told by its looks. */
public enum Part {

  /** Pure rules and records: {@code <base>.<feature>.domain}. */
  DOMAIN("domain classes") {
    @Override
    boolean includes(JavaClass type) {
      return (type.getPackageName() + ".").contains(".domain.");
    }
  },

  /** What Hibernate maps: annotated as entity, embeddable or mapped superclass. */
  ENTITIES("entities") {
    @Override
    boolean includes(JavaClass type) {
      return type.isAnnotatedWith("jakarta.persistence.Entity")
          || type.isAnnotatedWith("jakarta.persistence.Embeddable")
          || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
    }
  },

  /** What reads and writes tables: a Panache repository, or named {@code XRepository}. */
  REPOSITORIES("repositories") {
    @Override
    boolean includes(JavaClass type) {
      return type.getSimpleName().endsWith("Repository")
          || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
    }
  },

  /** HTTP in and out: a class with a path, or named {@code XResource}; not a client's interface. */
  RESOURCES("resources") {
    @Override
    boolean includes(JavaClass type) {
      return type.getSimpleName().endsWith("Resource")
          || (!type.isInterface() && classOrMethodsAnnotated(type, "jakarta.ws.rs.Path"));
    }
  },

  /** One order to the system each: {@code @Transactional}, the class or a method. */
  USE_CASES("use cases") {
    @Override
    boolean includes(JavaClass type) {
      return classOrMethodsAnnotated(type, "jakarta.transaction.Transactional");
    }
  };

  private final String description;

  Part(String description) {
    this.description = description;
  }

  abstract boolean includes(JavaClass type);

  /** The classes of this part, for rules about them. */
  DescribedPredicate<JavaClass> classes() {
    return DescribedPredicate.describe(description, this::includes);
  }

  /** In words, for messages: {@code use cases}. */
  @Override
  public String toString() {
    return description;
  }

  /** Whether other features may hold it: a value, a contract, an error, or a use case. */
  static boolean isOpenToOtherFeatures(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !ENTITIES.includes(type)
        && !REPOSITORIES.includes(type)
        && !RESOURCES.includes(type)
        && (isContract(type) || isBean(type));
  }

  private static boolean isContract(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAssignableTo(Throwable.class);
  }

  private static boolean isBean(JavaClass type) {
    return USE_CASES.includes(type)
        || type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
        || type.isAnnotatedWith("jakarta.enterprise.context.RequestScoped")
        || type.isAnnotatedWith("jakarta.enterprise.context.Dependent")
        || type.isAnnotatedWith("jakarta.inject.Singleton");
  }

  private static boolean classOrMethodsAnnotated(JavaClass type, String annotation) {
    return isAnnotated(type, annotation)
        || type.getMethods().stream().anyMatch(method -> isAnnotated(method, annotation));
  }

  private static boolean isAnnotated(CanBeAnnotated element, String annotation) {
    return element.isAnnotatedWith(annotation);
  }
}
