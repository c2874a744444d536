package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The locality that a request names by its id, or by a code and the day on which it was its. */
@ApplicationScoped
class NamedLocality {

  private final LocalitySearch localities;

  NamedLocality(LocalitySearch localities) {
    this.localities = localities;
  }

  /**
   * The locality as it stood on a day.
   *
   * @throws ProblemException 422 when it is named twice, not at all, or by an unknown code; 404 for
   *     an unknown id
   */
  LocalityAtDate find(UUID id, String code, LocalDate asOf, LocalDate day) {
    return localities.nearest(idOf(id, code, asOf), day);
  }

  private UUID idOf(UUID id, String code, LocalDate asOf) {
    if (id != null && code == null) {
      return id;
    }
    if (id != null || code == null || asOf == null) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", TargetsProblem.LOCALITY_AMBIGUOUS);
    }
    return localities
        .byCode(code, asOf)
        .map(LocalityAtDate::id)
        .orElseThrow(
            () ->
                new ProblemException(WebProblem.INVALID)
                    .part("/localityCode", TargetsProblem.LOCALITY_UNKNOWN, code, asOf.toString()));
  }
}
