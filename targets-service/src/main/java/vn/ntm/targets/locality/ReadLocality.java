package vn.ntm.targets.locality;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads one unit with its history. */
@ApplicationScoped
class ReadLocality {

  private final LocalityRepository localities;
  private final LocalitySearch search;

  ReadLocality(LocalityRepository localities, LocalitySearch search) {
    this.localities = localities;
    this.search = search;
  }

  /** The unit as it stood on the day or nearest to it, and all its names, codes and parents. */
  @Transactional
  WithHistory read(UUID id, LocalDate day) {
    LocalityState state =
        localities.state(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    return new WithHistory(
        LocalityView.of(search.nearest(id, day)),
        state.version(),
        new History(state.names(), state.codes(), state.parents()));
  }

  /** A unit with its history. */
  @Schema(name = "LocalityWithHistory")
  record WithHistory(@JsonUnwrapped LocalityView locality, long version, History history) {}

  /** All names, codes and parents of a unit, the oldest first. */
  record History(
      List<LocalityState.Name> names,
      List<LocalityState.Code> codes,
      List<LocalityState.Parent> parents) {}
}
