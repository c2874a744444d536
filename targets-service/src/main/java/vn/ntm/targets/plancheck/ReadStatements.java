package vn.ntm.targets.plancheck;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.KnownPlaces;
import vn.ntm.targets.plancheck.domain.StatedPlan;
import vn.ntm.targets.plancheck.domain.Statement;

/** Reads a document into what it states. */
final class ReadStatements {

  private static final List<StatementsOf> PARTS =
      List.of(
          new TitleStatements(),
          new TargetNumbers(),
          new TargetGoals(),
          new CriterionTables(),
          new ParentGoals(),
          new SentenceStatements(),
          new StateSentences(),
          new AssessmentStatements(),
          new CriteriaStatements(),
          new MoneyStatements(),
          new DutyStatements(),
          new DueStatements(),
          new ScopeStatements(),
          new PlaceStatements(),
          new LabelStatements());

  private ReadStatements() {}

  /**
   * What the document states.
   *
   * @param places the tree of the day its codes are from
   */
  static StatedPlan of(PlanDocument plan, KnownPlaces places) {
    List<Statement> statements =
        PARTS.stream()
            .<Statement>flatMap(part -> part.in(plan).map(Statement.class::cast))
            .toList();
    return new StatedPlan(plan.issuedOn(), plan.yearFrom(), plan.yearTo(), statements, places);
  }

  /** The elements of a list with their numbers. */
  static <T> Stream<Numbered<T>> numbered(List<T> elements) {
    return IntStream.range(0, elements.size())
        .mapToObj(index -> new Numbered<>(index, elements.get(index)));
  }

  /** An element and its number, counted from 0. */
  record Numbered<T>(int index, T element) {}
}
