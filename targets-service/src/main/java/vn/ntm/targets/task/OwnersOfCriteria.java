package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.locality.domain.Standard;

/** The agencies that are named for criteria of the set in force: there is one book of them. */
@ApplicationScoped
class OwnersOfCriteria implements CriterionOwners {

  private final CriteriaSets sets;
  private final vn.ntm.targets.criteria.CriterionOwners owners;

  OwnersOfCriteria(CriteriaSets sets, vn.ntm.targets.criteria.CriterionOwners owners) {
    this.sets = sets;
    this.owners = owners;
  }

  @Override
  public List<String> of(Standard standard, String criterion, List<UUID> path, LocalDate day) {
    return sets.inForce(standard.level(), standard.name(), path, day).stream()
        .flatMap(set -> owners.of(set.versionId(), criterion, path, day).stream())
        .map(CriterionOwner::agencyName)
        .distinct()
        .toList();
  }
}
