package vn.ntm.targets.plancheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.CriteriaGroup;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.Remedy;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** What a plan says of criteria: their classes, what is done about them, where they are used. */
final class CriteriaStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.of(
            ReadStatements.numbered(plan.criteriaGroups()).flatMap(item -> group(plan, item)),
            ReadStatements.numbered(plan.remedies()).flatMap(item -> remedy(plan, item)),
            TargetAt.all(plan)
                .flatMap(
                    item ->
                        cited(
                            plan,
                            item.spot(),
                            item.target().criteriaSet(),
                            item.target().criteria())),
            tasks(plan),
            works(plan),
            owners(plan))
        .flatMap(statements -> statements);
  }

  private static Stream<Statement> group(
      PlanDocument plan, ReadStatements.Numbered<CriteriaGroup> item) {
    CriteriaGroup group = item.element();
    Spot spot = new Spot("/criteriaGroups/" + item.index(), group.section());
    return Stream.concat(
        ReadStatements.numbered(group.criteria())
            .map(
                code ->
                    new Statement.Classified(
                        spot.at("criteria").at(code.index()),
                        CriteriaSets.key(plan, group.criteriaSet()),
                        group.changeKind().name(),
                        code.element())),
        cited(plan, spot, group.criteriaSet(), group.criteria()));
  }

  private static Stream<Statement> remedy(PlanDocument plan, ReadStatements.Numbered<Remedy> item) {
    Remedy remedy = item.element();
    Spot spot = new Spot("/remedies/" + item.index(), remedy.section());
    return Stream.of(
            remedy.criteria().stream()
                .map(
                    code ->
                        new Statement.RemedyOf(
                            spot, CriteriaSets.key(plan, remedy.criteriaSet()), code)),
            cited(plan, spot, remedy.criteriaSet(), remedy.criteria()),
            thresholds(plan, remedy, spot))
        .flatMap(statements -> statements);
  }

  /** A threshold that a target asks for as well is the same in both places. */
  private static Stream<Statement> thresholds(PlanDocument plan, Remedy remedy, Spot spot) {
    PrintedNumber before =
        Numbers.of(spot, "thresholdBefore", remedy.text(), remedy.thresholdBefore());
    PrintedNumber after =
        Numbers.of(spot, "thresholdAfter", remedy.text(), remedy.thresholdAfter());
    return TargetAt.all(plan)
        .filter(item -> item.target().criteria().equals(remedy.criteria()))
        .filter(item -> remedy.unit() != null && remedy.unit().equals(item.target().unit()))
        .filter(
            item ->
                Optional.ofNullable(CriteriaSets.key(plan, item.target().criteriaSet()))
                    .equals(Optional.ofNullable(CriteriaSets.key(plan, remedy.criteriaSet()))))
        .flatMap(
            item ->
                Stream.of(
                    new Statement.Repeated(after, item.declared()),
                    new Statement.Repeated(before, Baselines.ofTarget(item))));
  }

  private static Stream<Statement> tasks(PlanDocument plan) {
    return ReadStatements.numbered(plan.tasks())
        .flatMap(
            item ->
                cited(
                    plan,
                    new Spot("/tasks/" + item.index(), item.element().section()),
                    item.element().criteriaSet(),
                    item.element().criteria()));
  }

  private static Stream<Statement> works(PlanDocument plan) {
    return ReadStatements.numbered(plan.works())
        .flatMap(
            item ->
                cited(
                    plan,
                    new Spot("/works/" + item.index(), item.element().section()),
                    item.element().criteriaSet(),
                    item.element().criteria()));
  }

  private static Stream<Statement> owners(PlanDocument plan) {
    return ReadStatements.numbered(plan.criterionOwners())
        .flatMap(
            item ->
                cited(
                    plan,
                    new Spot("/criterionOwners/" + item.index(), item.element().section()),
                    item.element().criteriaSet(),
                    item.element().criteria()));
  }

  private static Stream<Statement> cited(
      PlanDocument plan, Spot spot, String set, List<String> codes) {
    return ReadStatements.numbered(codes)
        .flatMap(
            code ->
                CriteriaSets.cited(
                    plan, spot.at("criteria").at(code.index()), set, code.element()));
  }
}
