package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.ComputedGoal;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.TargetState;
import vn.ntm.targets.recognitioncase.SubmittedDossiers;

/**
 * How many of the places that a dossier goal lists have handed their dossier to the province: the
 * step of their case for the same standard, for the year that the target names or else one of the
 * plan's.
 */
@ApplicationScoped
class CountSubmittedDossiers {

  private final SubmittedDossiers dossiers;

  CountSubmittedDossiers(SubmittedDossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** The goal, which lists its places, as it stands on a day. */
  ComputedGoal of(
      PlanDocument.Target target, PlanView.Target view, PlanEntity plan, LocalDate day) {
    List<UUID> known =
        view.localities().stream()
            .flatMap(row -> Stream.ofNullable(row.locality()))
            .map(locality -> locality.id())
            .toList();
    BigDecimal reached =
        BigDecimal.valueOf(
            dossiers.of(known, target.standard(), day).stream()
                .filter(dossier -> isForItsYear(target, plan, dossier.year()))
                .map(SubmittedDossiers.Submitted::localityId)
                .distinct()
                .count());
    BigDecimal declared =
        target.declared() == null
            ? BigDecimal.valueOf(view.localities().size())
            : target.declared();
    TargetState state =
        TargetState.of(
            reached,
            target.comparator(),
            declared,
            target.declaredTo(),
            known.size() == view.localities().size());
    return new ComputedGoal(state, reached, null, null, null, null);
  }

  private static boolean isForItsYear(PlanDocument.Target target, PlanEntity plan, int year) {
    return target.recognisedYear() == null
        ? year >= plan.yearFrom && year <= plan.yearTo
        : year == target.recognisedYear();
  }
}
