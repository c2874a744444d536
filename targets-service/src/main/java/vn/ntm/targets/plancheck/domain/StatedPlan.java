package vn.ntm.targets.plancheck.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan read into what it states.
 *
 * @param issuedOn null while it has no date
 * @param places the units of the tree of the day its codes are from
 */
public record StatedPlan(
    LocalDate issuedOn, int yearFrom, int yearTo, List<Statement> statements, KnownPlaces places) {

  public StatedPlan {
    statements = List.copyOf(statements);
  }

  /** The statements of one form. */
  <T extends Statement> Stream<T> all(Class<T> form) {
    return statements.stream().filter(form::isInstance).map(form::cast);
  }
}
