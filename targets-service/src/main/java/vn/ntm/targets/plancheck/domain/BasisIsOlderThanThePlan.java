package vn.ntm.targets.plancheck.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A plan rests on documents that were there on the day of its issue, or at least in its years. */
final class BasisIsOlderThanThePlan implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    LocalDate day = plan.issuedOn() == null ? LocalDate.of(plan.yearTo(), 12, 31) : plan.issuedOn();
    return plan.all(Statement.Basis.class)
        .filter(basis -> basis.issuedOn() != null && basis.issuedOn().isAfter(day))
        .map(
            basis ->
                FindingKind.BASIS_LATER_THAN_THE_PLAN
                    .at(basis.spot())
                    .printed(basis.issuedOn().toString())
                    .saying(
                        basis.number() == null ? new Word(basis.kind()) : basis.number(),
                        basis.issuedOn(),
                        day));
  }
}
