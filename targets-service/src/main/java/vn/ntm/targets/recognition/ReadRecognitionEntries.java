package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads the lists of recognitions that were entered in the caller's subtree. */
@ApplicationScoped
class ReadRecognitionEntries {

  private final RecognitionEntryRepository entries;
  private final CallerScope scope;

  ReadRecognitionEntries(RecognitionEntryRepository entries, CallerScope scope) {
    this.entries = entries;
    this.scope = scope;
  }

  /**
   * One list.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  RecognitionEntryView read(UUID id) {
    RecognitionEntryEntity entry =
        entries.findByIdOptional(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(entry.localityPath), "recognition entry " + id);
    return RecognitionEntryView.of(entry);
  }

  /** One page, in the order of entry. */
  @Transactional
  Page<RecognitionEntryView.Summary> page(
      Optional<RecognitionEntryState> state, Optional<UUID> after, int limit) {
    List<RecognitionEntryEntity> rows = entries.page(scope.roots(), state, after, limit + 1);
    Map<UUID, Integer> sizes = entries.sizes(rows.stream().map(row -> row.id).toList());
    return Page.of(rows, limit, row -> row.id.toString())
        .map(row -> RecognitionEntryView.Summary.of(row, sizes.get(row.id)));
  }
}
