package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.SetState;

/** Finds approved versions of criteria sets for other features. */
@ApplicationScoped
public class CriteriaSets {

  private final CriteriaSetRepository sets;
  private final LoadReferenceSets referenceSets;

  CriteriaSets(CriteriaSetRepository sets, LoadReferenceSets referenceSets) {
    this.sets = sets;
    this.referenceSets = referenceSets;
  }

  /** An approved version. */
  @Transactional
  public Optional<CriteriaSetDefinition> byVersion(UUID versionId) {
    return sets.find(versionId)
        .filter(set -> set.state() == SetState.APPROVED)
        .map(StoredSet::definition);
  }

  /** The newest approved version with this code. */
  @Transactional
  public Optional<CriteriaSetDefinition> byCode(String code) {
    referenceSets.loadMissing();
    return sets.newest(code).flatMap(head -> byVersion(head.id()));
  }

  /**
   * The version that is in force for a place on a day: that of its province before the national
   * one, and of several the one that came into force last.
   *
   * @param level PROVINCE, DISTRICT, COMMUNE or VILLAGE
   * @param path the place and those above it on the day
   */
  @Transactional
  public Optional<CriteriaSetDefinition> inForce(
      String level, String standard, List<UUID> path, LocalDate day) {
    referenceSets.loadMissing();
    return sets.inForce(level, standard, path, day);
  }
}
