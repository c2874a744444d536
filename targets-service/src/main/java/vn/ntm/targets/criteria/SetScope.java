package vn.ntm.targets.criteria;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Which versions the caller may see: approved ones are published for everyone, others exist only
 * for those who serve the whole province, or the country.
 */
@RequestScoped
class SetScope {

  private final CriteriaSetRepository sets;
  private final LocalitySearch localities;
  private final CallerScope scope;

  SetScope(CriteriaSetRepository sets, LocalitySearch localities, CallerScope scope) {
    this.sets = sets;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * The version, if the caller may see it.
   *
   * @throws ProblemException 404 otherwise
   */
  StoredSet visible(UUID id) {
    StoredSet set = sets.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (set.state() != SetState.APPROVED) {
      requireServed(set.definition());
    }
    return set;
  }

  /**
   * Lets the caller on who serves the place that the set is for.
   *
   * @throws ProblemException 404 otherwise
   */
  void requireServed(CriteriaSetDefinition set) {
    UUID province = set.header().localityId();
    String object = "criteria set " + set.header().code();
    if (province == null) {
      scope.require(List.of(), object);
    } else {
      scope.require(localities.nearest(province, set.header().validFrom()).path(), object);
    }
  }
}
