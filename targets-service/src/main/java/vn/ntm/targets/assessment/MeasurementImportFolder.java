package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where tables wait for their import: the request's own copies vanish with its answer. */
@ApplicationScoped
class MeasurementImportFolder {

  private static final Logger LOG = Logger.getLogger(MeasurementImportFolder.class);

  private final Path folder;

  MeasurementImportFolder(@ConfigProperty(name = "ntm.imports.folder") String root) {
    this.folder = Path.of(root, "measurements");
  }

  void take(UUID jobId, Path table) {
    try {
      Files.createDirectories(folder);
      Files.move(table, path(jobId), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The table of an import could not be kept", e);
    }
  }

  Path path(UUID jobId) {
    return folder.resolve(jobId.toString());
  }

  /** Removes the table of an import. What cannot be removed is only a waste of space. */
  void discard(UUID jobId) {
    try {
      Files.deleteIfExists(path(jobId));
    } catch (IOException e) {
      LOG.warnf(e, "The table of import %s stays in %s", jobId, folder);
    }
  }
}
