package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.targets.criteria.domain.SetHeader;
import vn.ntm.web.problem.ProblemException;

/**
 * An issuer has one version of a level and standard that begins on a day: two would leave it open
 * by which a place is judged. Another one with the same first day corrects the one that stands, and
 * says so by being based on it.
 */
@ApplicationScoped
class OneVersionForEachFirstDay {

  private final CriteriaSetRepository sets;

  OneVersionForEachFirstDay(CriteriaSetRepository sets) {
    this.sets = sets;
  }

  /**
   * Lets a version on that begins on a day of its own or corrects the one that stands.
   *
   * @throws ProblemException 409 with the version that stands otherwise
   */
  void require(SetHeader set) {
    sets.standing(set)
        .filter(standing -> !isCorrection(set, standing))
        .ifPresent(
            standing -> {
              throw new ProblemException(
                  CriteriaProblem.CRITERIA_FIRST_DAY_TAKEN,
                  standing.validFrom().toString(),
                  standing.code(),
                  standing.id().toString());
            });
  }

  private static boolean isCorrection(SetHeader set, CriteriaSetHead standing) {
    return standing.code().equals(set.code()) && standing.id().equals(set.basedOn());
  }
}
