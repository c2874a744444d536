package vn.ntm.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** That a service has what the rules speak of, looked at once for all its classes together. */
final class Presence extends ArchCondition<JavaClass> {

  private final String base;
  private final Set<String> sharedDomains;
  private final Set<Part> missing;
  private final List<JavaClass> seen = new ArrayList<>();

  Presence(String base, Set<String> sharedDomains, Set<Part> missing) {
    super("have every part");
    this.base = base;
    this.sharedDomains = sharedDomains;
    this.missing = missing;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    seen.clear();
    seen.addAll(all);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    // Nothing is wrong with a single class.
  }

  @Override
  public void finish(ConditionEvents events) {
    demand(events, !seen.isEmpty(), "There are no classes in " + base);
    for (Part part : EnumSet.complementOf(EnumSet.copyOf(missing))) {
      demand(events, seen.stream().anyMatch(part::includes), base + " has no " + part);
    }
    for (Part part : missing) {
      demand(
          events,
          seen.stream().noneMatch(part::includes),
          base + " is said to have no " + part + ", but has");
    }
    sharedDomains.forEach(
        domain ->
            demand(
                events,
                seen.stream().anyMatch(type -> type.getPackageName().equals(domain)),
                "There is no package " + domain));
  }

  private void demand(ConditionEvents events, boolean satisfied, String violation) {
    if (!satisfied) {
      events.add(SimpleConditionEvent.violated(base, violation));
    }
  }
}
