package vn.ntm.reporting.localitycopy;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a report is about: the records that lie both below the asked unit and in the caller's part.
 *
 * @param under the asked unit; empty for the whole country
 * @param callerRoot root of what the caller may see; empty for the whole country
 */
public record Subtree(Optional<UUID> under, Optional<UUID> callerRoot) {

  /** Whether a record with this path, the tree at the time of the record, belongs to it. */
  public boolean holds(Collection<UUID> path) {
    return under.map(path::contains).orElse(true) && callerRoot.map(path::contains).orElse(true);
  }

  /** The ids that the path of every record of it contains. */
  public UUID[] requiredInPath() {
    return Stream.concat(under.stream(), callerRoot.stream()).distinct().toArray(UUID[]::new);
  }
}
