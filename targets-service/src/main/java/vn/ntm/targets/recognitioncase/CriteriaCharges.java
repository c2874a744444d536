package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.criteria.CriterionOwners;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.OwnersOfIndicator;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.recognitioncase.domain.CriterionCharge;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Who answers for the criteria of the set that a case is judged by. */
@ApplicationScoped
class CriteriaCharges {

  private final CaseCriteria criteria;
  private final CriterionOwners owners;
  private final LocalitySearch localities;

  CriteriaCharges(CaseCriteria criteria, CriterionOwners owners, LocalitySearch localities) {
    this.criteria = criteria;
    this.owners = owners;
    this.localities = localities;
  }

  /** The charge of each criterion on a day; empty when no set is in force for the case. */
  List<CriterionCharge> of(CaseHead head, List<CaseTables.StepRow> steps, LocalDate day) {
    List<UUID> path = localities.nearest(head.localityId(), day).path();
    return criteria.set(head, steps, day).stream()
        .flatMap(
            set -> {
              List<CriterionOwner> named = owners.all(set.versionId(), path);
              return set.criteria().stream().map(one -> charge(one, named, path, day));
            })
        .toList();
  }

  /**
   * Refuses an opinion on a criterion that the set of the case does not have, or that the agency is
   * not in charge of. Without a set in force there is nothing that it could be looked up in.
   *
   * @throws ProblemException 403 for a criterion of other agencies, 409 for one that no agency is
   *     named for, 422 for one that is not in the set
   */
  void require(CaseHead head, List<CaseTables.StepRow> steps, CaseRequests.Opinion opinion) {
    Optional<CriteriaSetDefinition> set = criteria.set(head, steps, opinion.on());
    if (set.isEmpty()) {
      return;
    }
    CriterionDefinition criterion =
        set.get()
            .criterion(opinion.criterion())
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/criterion",
                            CaseProblem.OPINION_CRITERION_UNKNOWN,
                            opinion.criterion(),
                            set.get().header().code()));
    List<UUID> path = localities.nearest(head.localityId(), opinion.on()).path();
    Set<String> inCharge =
        inCharge(criterion, owners.all(set.get().versionId(), path), path, opinion.on());
    if (inCharge.isEmpty()) {
      throw new ProblemException(CaseProblem.CASE_OWNER_MISSING, opinion.criterion());
    }
    if (!inCharge.contains(opinion.agency())) {
      throw new ProblemException(
              CaseProblem.OPINION_NOT_IN_CHARGE,
              opinion.agency(),
              opinion.criterion(),
              inCharge.stream().sorted().collect(Collectors.joining(", ")))
          .refusing("opinion of " + opinion.agency(), "recognition case " + head.id());
    }
  }

  private static Set<String> inCharge(
      CriterionDefinition criterion, List<CriterionOwner> named, List<UUID> path, LocalDate day) {
    return items(criterion).stream()
        .flatMap(item -> OwnersOfIndicator.of(named, item, path, day).stream())
        .map(CriterionOwner::agency)
        .collect(Collectors.toSet());
  }

  private static CriterionCharge charge(
      CriterionDefinition criterion, List<CriterionOwner> named, List<UUID> path, LocalDate day) {
    List<String> ownerless =
        items(criterion).stream().filter(item -> leads(named, item, path, day).isEmpty()).toList();
    Set<String> leads =
        items(criterion).stream()
            .flatMap(item -> leads(named, item, path, day).stream())
            .collect(Collectors.toSet());
    return new CriterionCharge(
        criterion.code(), leads, leads.isEmpty() ? List.of(criterion.code()) : ownerless);
  }

  private static List<String> leads(
      List<CriterionOwner> named, String item, List<UUID> path, LocalDate day) {
    return OwnersOfIndicator.of(named, item, path, day).stream()
        .filter(owner -> owner.role() == CriterionOwner.Role.LEAD)
        .map(CriterionOwner::agency)
        .toList();
  }

  /** Its indicators, or the criterion itself where none of them is in hand. */
  private static List<String> items(CriterionDefinition criterion) {
    return criterion.indicators().isEmpty()
        ? List.of(criterion.code())
        : criterion.indicators().stream().map(IndicatorDefinition::code).toList();
  }
}
