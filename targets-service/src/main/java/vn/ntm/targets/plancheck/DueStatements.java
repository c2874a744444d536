package vn.ntm.targets.plancheck;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.Milestone;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** What is due when, the steps towards targets, and the days of the documents below a plan. */
final class DueStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.of(
            TargetAt.all(plan).flatMap(item -> target(plan, item)),
            ReadStatements.numbered(plan.tasks()).flatMap(item -> task(plan, item)),
            ReadStatements.numbered(plan.milestones()).flatMap(item -> step(plan, item)),
            TargetAt.all(plan).flatMap(item -> lastSteps(plan, item)),
            others(plan),
            bases(plan))
        .flatMap(statements -> statements);
  }

  private static Stream<Statement> target(PlanDocument plan, TargetAt item) {
    PlanDocument.Target target = item.target();
    String product =
        switch (target.goalKind()) {
          case CRITERION_MET -> "met";
          case DOSSIER_COMPLETE -> "dossier";
          default -> null;
        };
    String place =
        target.localities().size() == 1
            ? PlaceAt.key(target.localities().get(0))
            : plan.localityCode();
    List<String> subjects = subjects(plan, product, target.criteriaSet(), target.criteria(), place);
    return dues(item.spot(), subjects, target.label(), target.due());
  }

  private static Stream<Statement> task(
      PlanDocument plan, ReadStatements.Numbered<PlanDocument.Task> item) {
    PlanDocument.Task task = item.element();
    String product =
        task.kind() == null
            ? null
            : switch (task.kind()) {
              case COMPLETE_CRITERIA -> "met";
              case DOSSIER -> "dossier";
              default -> null;
            };
    String place = task.localityCode() == null ? plan.localityCode() : task.localityCode();
    List<String> subjects = subjects(plan, product, task.criteriaSet(), task.criteria(), place);
    return dues(
        new Spot("/tasks/" + item.index(), task.section()), subjects, task.text(), task.due());
  }

  /** What the same criterion of the same place is to be: met, or proved by its papers. */
  private static List<String> subjects(
      PlanDocument plan, String product, String set, List<String> criteria, String place) {
    return product == null
        ? List.of()
        : criteria.stream()
            .map(
                code ->
                    String.join("|", product, String.valueOf(CriteriaSets.key(plan, set)), code)
                        + "|"
                        + place)
            .toList();
  }

  private static Stream<Statement> step(
      PlanDocument plan, ReadStatements.Numbered<Milestone> item) {
    Milestone step = item.element();
    Spot spot = new Spot("/milestones/" + item.index(), step.section());
    Stream<Statement> towards =
        step.target() == null || step.due() == null
            ? Stream.empty()
            : TargetAt.called(plan, step.target())
                .filter(target -> target.target().due() != null)
                .map(
                    target ->
                        new Statement.Step(
                            spot.at("due"),
                            step.place() == null ? plan.localityCode() : step.place().name(),
                            step.step(),
                            step.due().date(),
                            target.spot().at("due"),
                            target.target().due().date()));
    return Stream.concat(dues(spot, List.of(), step.step(), step.due()), towards);
  }

  /** The last steps of the places that are to be recognised in a year. */
  private static Stream<Statement> lastSteps(PlanDocument plan, TargetAt item) {
    PlanDocument.Target target = item.target();
    Optional<Integer> year = year(target);
    boolean recognised = target.goalKind() == PlanDocument.GoalKind.RECOGNISED;
    if (!recognised || year.isEmpty() || target.localities().isEmpty()) {
      return Stream.empty();
    }
    List<Statement.LastStep> steps =
        target.localities().stream().flatMap(place -> lastStep(plan, place).stream()).toList();
    return Stream.of(
        new Statement.LastSteps(
            item.spot(), target.label(), year.get(), target.localities().size(), steps));
  }

  private static Optional<Integer> year(PlanDocument.Target target) {
    return target.recognisedYear() != null
        ? Optional.of(target.recognisedYear())
        : Optional.ofNullable(target.due()).map(PlanDocument.Due::date).map(LocalDate::getYear);
  }

  private static Optional<Statement.LastStep> lastStep(
      PlanDocument plan, PlanDocument.ListedLocality place) {
    return ReadStatements.numbered(plan.milestones())
        .filter(item -> item.element().due() != null && item.element().due().date() != null)
        .filter(item -> item.element().place() != null)
        .filter(item -> PlaceAt.key(item.element().place()).equals(PlaceAt.key(place)))
        .max(Comparator.comparing(item -> item.element().due().date()))
        .map(
            item ->
                new Statement.LastStep(
                    new Spot("/milestones/" + item.index(), item.element().section()).at("due"),
                    place.name(),
                    item.element().due().date()));
  }

  private static Stream<Statement> others(PlanDocument plan) {
    return Stream.of(
            ReadStatements.numbered(plan.works())
                .flatMap(
                    item ->
                        dues(
                            new Spot("/works/" + item.index(), item.element().section()),
                            List.of(),
                            item.element().work(),
                            item.element().due())),
            ReadStatements.numbered(plan.remedies())
                .flatMap(
                    item ->
                        dues(
                            new Spot("/remedies/" + item.index(), item.element().section()),
                            List.of(),
                            item.element().text(),
                            item.element().due())),
            ReadStatements.numbered(plan.pilots())
                .flatMap(
                    item ->
                        dues(
                            new Spot("/pilots/" + item.index(), item.element().section()),
                            List.of(),
                            item.element().subject(),
                            item.element().due())),
            ReadStatements.numbered(plan.reportDuties())
                .flatMap(
                    item ->
                        dues(
                            new Spot("/reportDuties/" + item.index(), item.element().section()),
                            List.of(),
                            item.element().title() == null
                                ? item.element().reporter()
                                : item.element().title(),
                            item.element().due())))
        .flatMap(statements -> statements);
  }

  private static Stream<Statement> dues(
      Spot spot, List<String> subjects, String what, PlanDocument.Due due) {
    if (due == null || due.date() == null) {
      return Stream.empty();
    }
    List<String> each = subjects.isEmpty() ? Collections.singletonList(null) : subjects;
    return each.stream()
        .map(
            subject ->
                new Statement.DueOn(spot.at("due"), subject, what, due.date(), due.printed()));
  }

  private static Stream<Statement> bases(PlanDocument plan) {
    return ReadStatements.numbered(plan.legalBasis())
        .map(
            item ->
                new Statement.Basis(
                    new Spot("/legalBasis/" + item.index(), null),
                    item.element().kind().name(),
                    item.element().number(),
                    item.element().issuedOn()));
  }
}
