package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells what changed, for those who keep a copy: complete and in order. */
@ApplicationScoped
class ReadLocalityChanges {

  private final LocalityRepository localities;

  ReadLocalityChanges(LocalityRepository localities) {
    this.localities = localities;
  }

  /** The units changed after this place in the feed, each in its whole present state. */
  @Transactional
  Feed since(long changeNumber, int limit) {
    List<LocalityState> found = localities.statesSince(changeNumber, limit + 1);
    boolean more = found.size() > limit;
    List<LocalityState> items = more ? found.subList(0, limit) : found;
    long last = items.isEmpty() ? changeNumber : items.get(items.size() - 1).changeNumber();
    return new Feed(items, last, more);
  }

  /**
   * A stretch of the change feed.
   *
   * @param since what to ask for next
   * @param more whether there is more right now
   */
  @Schema(name = "LocalityChanges")
  record Feed(List<LocalityState> items, long since, boolean more) {}
}
