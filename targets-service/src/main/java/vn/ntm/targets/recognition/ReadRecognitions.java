package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads recognitions in the caller's subtree. */
@ApplicationScoped
class ReadRecognitions {

  private final RecognitionRepository recognitions;
  private final LocalitySearch localities;
  private final CallerScope scope;

  ReadRecognitions(
      RecognitionRepository recognitions, LocalitySearch localities, CallerScope scope) {
    this.recognitions = recognitions;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * One recognition.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  RecognitionView read(UUID id) {
    RecognitionEntity row = recognitions.findById(id);
    if (row == null) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    scope.require(Arrays.asList(row.localityPath), "recognition " + id);
    return view(row);
  }

  /**
   * One page, in the order they were recorded.
   *
   * @param under the recognised locality itself, or one above it on the day of the decision
   */
  @Transactional
  Page<RecognitionView> page(
      Optional<UUID> under, RecognitionFilter filter, int limit, Optional<UUID> after) {
    List<RecognitionEntity> rows =
        recognitions.page(scope.roots(), under, filter, after, limit + 1);
    return Page.of(rows, limit, row -> row.id.toString()).map(this::view);
  }

  private RecognitionView view(RecognitionEntity row) {
    return RecognitionView.of(row, localities.nearest(row.localityId, row.decisionDate));
  }
}
