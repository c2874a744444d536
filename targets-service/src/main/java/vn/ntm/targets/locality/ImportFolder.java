package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where the files of an import wait: the request's own copies vanish with its answer. */
@ApplicationScoped
class ImportFolder {

  private static final Logger LOG = Logger.getLogger(ImportFolder.class);

  private final Path root;

  ImportFolder(@ConfigProperty(name = "ntm.imports.folder") String root) {
    this.root = Path.of(root);
  }

  /** Takes the files over, in the order given. */
  ImportFiles take(UUID jobId, Path units, List<Path> successions) {
    try {
      Path folder = Files.createDirectories(folder(jobId));
      move(units, folder.resolve("units.csv"));
      for (int i = 0; i < successions.size(); i++) {
        move(successions.get(i), folder.resolve("successions-" + (i + 1) + ".csv"));
      }
      return files(jobId);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of an import could not be kept", e);
    }
  }

  ImportFiles files(UUID jobId) throws IOException {
    Path folder = folder(jobId);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> successions =
          files.filter(file -> file.getFileName().toString().startsWith("succ")).sorted().toList();
      return new ImportFiles(folder.resolve("units.csv"), successions);
    }
  }

  /** Removes the files of an import. What cannot be removed is only a waste of space. */
  void discard(UUID jobId) {
    Path folder = folder(jobId);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.warnf(e, "The files of import %s stay in %s", jobId, folder);
    }
  }

  private Path folder(UUID jobId) {
    return root.resolve(jobId.toString());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The files of an import. */
  record ImportFiles(Path units, List<Path> successions) {}
}
